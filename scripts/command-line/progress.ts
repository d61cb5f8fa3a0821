import type { Progress } from '#builder/context/build-options.ts';
import { groupDigits } from '#lib/text.ts';

const updateMilliseconds = 100;

/** What each phase does; anything else that a build reports is a message of its own. */
const labels: Readonly<Record<string, string>> = {
  read: 'reading articles',
  check: 'checking articles',
  render: 'rendering pages',
  search: 'indexing search',
};

/** Shows the progress of a build: one updating line on a terminal, one line per phase elsewhere. */
export function showProgress(): Progress {
  return process.stderr.isTTY ? onTerminal() : plainLines();
}

function onTerminal(): Progress {
  let phase = '';
  let startTime = 0;
  let lastUpdate = 0;
  process.on('exit', () => process.stderr.write('\r\u001b[K'));
  return (name, done, of) => {
    const label = labels[name];
    if (label === undefined) {
      process.stderr.write(`\r\u001b[K${name}\n`);
      return;
    }
    const now = performance.now();
    if (name !== phase) {
      phase = name;
      startTime = now;
    } else if (now - lastUpdate < updateMilliseconds) return;
    lastUpdate = now;
    const total = of === undefined ? '' : ` of ${groupDigits(of)}`;
    const rate =
      now > startTime && done > 0 ? `  ${groupDigits(Math.round((done * 1000) / (now - startTime)))}/s` : '';
    process.stderr.write(`\r\u001b[K${label}  ${groupDigits(done)}${total}${rate}`);
  };
}

function plainLines(): Progress {
  let phase = '';
  return (name) => {
    if (name === phase) return;
    phase = name;
    const label = labels[name];
    process.stderr.write(label === undefined ? `${name}\n` : `${label} …\n`);
  };
}
