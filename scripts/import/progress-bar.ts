import { groupDigits } from '#lib/text.ts';

const everyMilliseconds = 100;
const width = 24;

/** Shows how far an import is: a bar with rate and time left on a terminal, a line for every tenth elsewhere. */
export function progressBar(): (done: number, total: number) => void {
  const began = performance.now();
  return process.stderr.isTTY ? onTerminal(began) : plainLines();
}

function onTerminal(began: number): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - shown < everyMilliseconds && done < total) return;
    shown = now;
    const rate = done / Math.max(0.001, (now - began) / 1000);
    const full = Math.round((width * done) / Math.max(1, total));
    const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
    const left = timeLeft((total - done) / Math.max(0.001, rate));
    const line = `${bar} ${groupDigits(done)} of ${groupDigits(total)}  ${groupDigits(Math.round(rate))}/s  ${left}`;
    process.stderr.write(done < total ? `\r\u001b[K${line}` : '\r\u001b[K');
  };
}

function timeLeft(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} left`;
}

function plainLines(): (done: number, total: number) => void {
  let tenth = 0;
  return (done, total) => {
    const reached = Math.floor((done * 10) / Math.max(1, total));
    if (reached === tenth || total < 1000) return;
    tenth = reached;
    process.stderr.write(`${groupDigits(done)} of ${groupDigits(total)}\n`);
  };
}
