import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import sharp from 'sharp';
import * as decemberOf from './december-pictures.ts';
import * as laterOf from './later-pictures.ts';

/** Every picture of the demonstration archive: its place, and its drawing as SVG. */
const pictures: readonly (readonly [path: string, drawing: string])[] = [
  ['2024/12/six-hours.svg', decemberOf.sixHours()],
  ['2024/12/chamber-december-4.svg', decemberOf.chamberOfDecember4('en')],
  ['2024/12/chamber-december-4-ko.svg', decemberOf.chamberOfDecember4('ko')],
  ['2024/12/first-motion.svg', decemberOf.firstMotion()],
  ['2024/12/three-votes.png', decemberOf.threeVotes()],
  ['2024/12/ballots-december-14.svg', decemberOf.ballotsOfDecember14('en')],
  ['2024/12/ballots-december-14-ko.svg', decemberOf.ballotsOfDecember14('ko')],
  ['2024/12/bench-december-15.svg', decemberOf.benchOfDecember15()],
  ['2024/12/bench-december-31.svg', decemberOf.benchOfDecember31()],
  ['2024/12/two-calls.svg', decemberOf.twoCalls('en')],
  ['2024/12/two-calls-ko.svg', decemberOf.twoCalls('ko')],
  ['2024/12/acting-presidents.svg', decemberOf.actingPresidentsOfDecember()],
  ['2024/12/muan.svg', decemberOf.muan('en')],
  ['2024/12/muan-ko.svg', decemberOf.muan('ko')],
  ['2024/12/december.svg', decemberOf.december()],
  ['2025/01/calls-and-meeting.svg', laterOf.callsAndMeeting('en')],
  ['2025/01/calls-and-meeting-ko.svg', laterOf.callsAndMeeting('ko')],
  ['2025/01/warrant.svg', laterOf.warrant('en')],
  ['2025/01/warrant-ko.svg', laterOf.warrant('ko')],
  ['2025/01/noon-in-washington.svg', laterOf.noonInWashington()],
  ['2025/04/bench-april-4.svg', laterOf.benchOfApril4('en')],
  ['2025/04/bench-april-4-ko.svg', laterOf.benchOfApril4('ko')],
  ['2025/04/sixty-days.svg', laterOf.sixtyDays()],
  ['2025/05/acting-presidents.svg', laterOf.actingPresidents()],
  ['2025/06/result.png', laterOf.result('en')],
  ['2025/06/result-ko.png', laterOf.result('ko')],
];

const command = new Command('draw-pictures')
  .description('Draws the pictures of the demonstration archive.')
  .option('--articles <dir>', 'the archive folder', 'articles')
  .parse();

const { articles } = command.opts<{ articles: string }>();

for (const [path, drawing] of pictures) {
  const file = join(articles, path);
  await mkdir(dirname(file), { recursive: true });
  const png = path.endsWith('.png');
  await writeFile(file, png ? await sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer() : drawing);
}
