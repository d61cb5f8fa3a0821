import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import sharp from 'sharp';
import * as decemberPictures from './december-pictures.ts';
import * as laterPictures from './later-pictures.ts';

/** Every picture of the demonstration archive: its path and its drawing as SVG. */
const pictures: readonly (readonly [path: string, svg: string])[] = [
  ['2024/12/six-hours.svg', decemberPictures.sixHours()],
  ['2024/12/chamber-december-4.svg', decemberPictures.chamberOfDecember4('en')],
  ['2024/12/chamber-december-4-ko.svg', decemberPictures.chamberOfDecember4('ko')],
  ['2024/12/first-motion.svg', decemberPictures.firstMotion()],
  ['2024/12/three-votes.png', decemberPictures.threeVotes()],
  ['2024/12/ballots-december-14.svg', decemberPictures.ballotsOfDecember14('en')],
  ['2024/12/ballots-december-14-ko.svg', decemberPictures.ballotsOfDecember14('ko')],
  ['2024/12/bench-december-15.svg', decemberPictures.benchOfDecember15()],
  ['2024/12/bench-december-31.svg', decemberPictures.benchOfDecember31()],
  ['2024/12/two-calls.svg', decemberPictures.twoCalls('en')],
  ['2024/12/two-calls-ko.svg', decemberPictures.twoCalls('ko')],
  ['2024/12/acting-presidents.svg', decemberPictures.actingPresidentsOfDecember()],
  ['2024/12/muan.svg', decemberPictures.muan('en')],
  ['2024/12/muan-ko.svg', decemberPictures.muan('ko')],
  ['2024/12/december.svg', decemberPictures.december()],
  ['2025/01/calls-and-meeting.svg', laterPictures.callsAndMeeting('en')],
  ['2025/01/calls-and-meeting-ko.svg', laterPictures.callsAndMeeting('ko')],
  ['2025/01/warrant.svg', laterPictures.warrant('en')],
  ['2025/01/warrant-ko.svg', laterPictures.warrant('ko')],
  ['2025/01/noon-in-washington.svg', laterPictures.noonInWashington()],
  ['2025/04/bench-april-4.svg', laterPictures.benchOfApril4('en')],
  ['2025/04/bench-april-4-ko.svg', laterPictures.benchOfApril4('ko')],
  ['2025/04/sixty-days.svg', laterPictures.sixtyDays()],
  ['2025/05/acting-presidents.svg', laterPictures.actingPresidents()],
  ['2025/06/result.png', laterPictures.result('en')],
  ['2025/06/result-ko.png', laterPictures.result('ko')],
];

const command = new Command('draw-pictures')
  .description('Draw the pictures of the demonstration archive.')
  .option('--articles <folder>', 'archive folder', 'articles')
  .parse();

const { articles } = command.opts<{ articles: string }>();

for (const [path, svg] of pictures) {
  const file = join(articles, path);
  await mkdir(dirname(file), { recursive: true });
  const png = path.endsWith('.png');
  await writeFile(file, png ? await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer() : svg);
}
