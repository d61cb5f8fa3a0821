import { error, type Position, type Problem, warning } from '#model/problem.ts';
import { type Moment, parseMoment } from '#model/time.ts';
import { describePath } from './schema-problems.ts';
import { keyPosition, valuePosition, type YamlText } from './yaml-text.ts';

type Path = readonly PropertyKey[];

/** Collects the problems of one YAML text. Problems are located by the path of a key. */
export class ProblemCollector {
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
    return valuePosition(this.yaml, path);
  }

  error(path: Path, message: string, hint: string): void {
    this.problems.push(error(this.file, this.at(path), message, hint));
  }

  /** Adds an error at the key itself instead of its value. */
  keyError(path: Path, message: string, hint: string): void {
    this.problems.push(error(this.file, keyPosition(this.yaml, path), message, hint));
  }

  warn(path: Path, message: string, hint: string): void {
    this.problems.push(warning(this.file, this.at(path), message, hint));
  }

  /** Parses a date or time. Returns undefined, with an error, if it is invalid. */
  moment(path: Path, text: string | undefined): Moment | undefined {
    if (text === undefined) return undefined;
    const moment = parseMoment(text.trim(), this.zone);
    if ('iso' in moment) return moment;
    this.error(path, `${describePath(path)}: ${moment.reason}`, moment.hint);
    return undefined;
  }
}
