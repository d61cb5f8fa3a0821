import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import type { YamlMap } from '#content/yaml/yaml-tree.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { applyEdits, type Edit, type OriginalText, originalText } from './edits.ts';

/** An article or hand-written page taken apart so that it can be put together again with few changes. */
export interface EditableFile {
  readonly file: ArchiveFile;
  readonly original: OriginalText;
  readonly yaml: string;
  readonly root: YamlMap;
  /** The text below the front matter. */
  readonly text: string;
}

/** Takes a file apart that was read without errors. */
export function editableFile(file: ArchiveFile, raw: string): EditableFile {
  const original = originalText(raw);
  const split = splitFrontMatter(file, original.text);
  if ('problem' in split) throw new Error(`${file} cannot be edited: ${split.problem.message}`);
  return { file, original, yaml: split.yaml, root: parseYaml(file, split.yaml, 1).root, text: split.text };
}

/** The file with stretches of its front matter and of its text replaced. */
export function editedFile(
  { original, yaml, text }: EditableFile,
  ofYaml: readonly Edit[],
  ofText: readonly Edit[],
): string {
  const yamlStart = original.text.indexOf('\n') + 1;
  const shifted = (edits: readonly Edit[], by: number) =>
    edits.map(({ start, end, text: put }) => ({ start: start + by, end: end + by, text: put }));
  const textStart = original.text.length - text.length;
  const edits = [
    ...shifted(
      ofYaml.map((edit) => ({ ...edit, end: Math.min(edit.end, yaml.length) })),
      yamlStart,
    ),
    ...shifted(ofText, textStart),
  ];
  return applyEdits(original, edits);
}
