import { error, type Position, type Problem, warning } from '#model/problem.ts';
import { type Moment, parseMoment } from '#model/time.ts';
import { spoken } from './schema-problems.ts';
import { keyPlaceOf, placeOf, type YamlText } from './yaml-text.ts';

type Path = readonly PropertyKey[];

/** What is noted while the front matter of one file is read: every problem, at the place of its key. */
export class Notes {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly yaml: YamlText;
  private readonly zone: string;

  constructor(file: string, yaml: YamlText, zone: string) {
    this.file = file;
    this.yaml = yaml;
    this.zone = zone;
  }

  at(path: Path): Position {
    return placeOf(this.yaml, path);
  }

  error(path: Path, message: string, hint: string): void {
    this.problems.push(error(this.file, this.at(path), message, hint));
  }

  /** For what is wrong with a key rather than with its value. */
  keyError(path: Path, message: string, hint: string): void {
    this.problems.push(error(this.file, keyPlaceOf(this.yaml, path), message, hint));
  }

  warn(path: Path, message: string, hint: string): void {
    this.problems.push(warning(this.file, this.at(path), message, hint));
  }

  /** The moment that a text says; undefined, with a problem, when it says none. */
  moment(path: Path, text: string | undefined): Moment | undefined {
    if (text === undefined) return undefined;
    const moment = parseMoment(text.trim(), this.zone);
    if ('iso' in moment) return moment;
    this.error(path, `${spoken(path)}: ${moment.reason}`, moment.hint);
    return undefined;
  }
}
