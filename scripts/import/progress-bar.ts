import { groupDigits } from '#lib/text.ts';

const updateInterval = 100;
const width = 24;

/** Shows the progress of an import: on a terminal a bar with rate and time left, elsewhere a line for every 10 percent. */
export function progressBar(): (done: number, total: number) => void {
  const startTime = performance.now();
  return process.stderr.isTTY ? terminalBar(startTime) : plainLines();
}

function terminalBar(startTime: number): (done: number, total: number) => void {
  let lastUpdate = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - lastUpdate < updateInterval && done < total) return;
    lastUpdate = now;
    const rate = done / Math.max(0.001, (now - startTime) / 1000);
    const filled = Math.round((width * done) / Math.max(1, total));
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const remaining = timeLeft((total - done) / Math.max(0.001, rate));
    const line = `${bar} ${groupDigits(done)} of ${groupDigits(total)}  ${groupDigits(Math.round(rate))}/s  ${remaining}`;
    process.stderr.write(done < total ? `\r\u001b[K${line}` : '\r\u001b[K');
  };
}

function timeLeft(seconds: number): string {
  const rounded = Math.round(seconds);
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')} left`;
}

function plainLines(): (done: number, total: number) => void {
  let lastTenth = 0;
  return (done, total) => {
    const reached = Math.floor((done * 10) / Math.max(1, total));
    if (reached === lastTenth || total < 1000) return;
    lastTenth = reached;
    process.stderr.write(`${groupDigits(done)} of ${groupDigits(total)}\n`);
  };
}
