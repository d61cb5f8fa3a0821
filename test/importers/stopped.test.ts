import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const posts = 400;
const command = ['--disable-proto=delete', '--import', 'tsx', 'scripts/import.ts', 'markdown'];

function folders() {
  const root = temporaryFolder();
  const [source, articles] = [join(root, 'source'), join(root, 'articles')];
  for (const folder of [source, articles]) mkdirSync(folder);
  writeFileSync(
    join(articles, 'publication.yaml'),
    'name: A\ntagline: B\nurl: https://gazette.example\nlanguage: en\ntimezone: UTC\n',
  );
  for (let number = 0; number < posts; number++) {
    const text = `---\ntitle: Vote ${number}\ndate: 2011-03-02\n---\nText ${number}.\n`;
    writeFileSync(join(source, `vote-${number}.md`), text);
  }
  return { source, articles, day: join(articles, '2011', '03') };
}

test('an interrupted import explains how to continue, and continues', { timeout: 180_000 }, async () => {
  const { source, articles, day } = folders();
  const first = spawn(process.execPath, [...command, source, '--articles', articles]);
  let stderr = '';
  first.stderr.on('data', (part) => {
    stderr += String(part);
  });
  while (!existsSync(day)) await wait(5);
  first.kill('SIGINT');
  const [code] = await once(first, 'exit');
  expect(code).toBe(130);
  expect(stderr).toContain('run the same command again to continue');
  expect(readdirSync(day).length).toBeLessThan(posts);
  const second = spawn(process.execPath, [...command, source, '--articles', articles], { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  const texts = readdirSync(day).map((file) => readFileSync(join(day, file), 'utf8'));
  expect(new Set(texts).size).toBe(posts);
});
