import type { Progress } from '#builder/build-options.ts';
import { groupDigits } from '#lib/text.ts';

const everyMilliseconds = 100;

/** Shows how far a build is: one line that changes on a terminal, a plain line a phase elsewhere. */
export function showProgress(): Progress {
  return process.stderr.isTTY ? onTerminal() : plainLines();
}

function onTerminal(): Progress {
  let phase = '';
  let began = 0;
  let shown = 0;
  process.on('exit', () => process.stderr.write('\r\u001b[K'));
  return (name, done, of) => {
    const now = performance.now();
    if (name !== phase) {
      phase = name;
      began = now;
    } else if (now - shown < everyMilliseconds) return;
    shown = now;
    const rate =
      now > began && done > 0 ? `  ${groupDigits(Math.round((done * 1000) / (now - began)))}/s` : '';
    process.stderr.write(
      `\r\u001b[K${name}  ${groupDigits(done)}${of === undefined ? '' : ` of ${groupDigits(of)}`}${rate}`,
    );
  };
}

function plainLines(): Progress {
  let phase = '';
  return (name) => {
    if (name === phase) return;
    phase = name;
    process.stderr.write(`${name} …\n`);
  };
}
