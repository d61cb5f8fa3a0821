import { splitFrontMatter } from '#content/yaml/front-matter.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import type { YamlMap } from '#content/yaml/yaml-tree.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { applyEdits, type Edit, type OriginalText, originalText } from './edits.ts';

/** A file split into front matter and text, for edits that leave everything else unchanged. */
export interface EditableFile {
  readonly file: ArchiveFile;
  readonly original: OriginalText;
  readonly yaml: string;
  readonly root: YamlMap;
  /** The text below the front matter. */
  readonly text: string;
}

/** Prepares a file for editing. Throws if it has no front matter. */
export function editableFile(file: ArchiveFile, raw: string): EditableFile {
  const original = originalText(raw);
  const split = splitFrontMatter(file, original.text);
  if ('problem' in split) throw new Error(`${file} cannot be edited: ${split.problem.message}`);
  return { file, original, yaml: split.yaml, root: parseYaml(file, split.yaml, 1).root, text: split.text };
}

/** Applies edits to the front matter and the text of a file. */
export function editedFile(
  { original, yaml, text }: EditableFile,
  yamlEdits: readonly Edit[],
  textEdits: readonly Edit[],
): string {
  const yamlStart = original.text.indexOf('\n') + 1;
  const shifted = (edits: readonly Edit[], by: number) =>
    edits.map(({ start, end, text: replacement }) => ({
      start: start + by,
      end: end + by,
      text: replacement,
    }));
  const textStart = original.text.length - text.length;
  const edits = [
    ...shifted(
      yamlEdits.map((edit) => ({ ...edit, end: Math.min(edit.end, yaml.length) })),
      yamlStart,
    ),
    ...shifted(textEdits, textStart),
  ];
  return applyEdits(original, edits);
}
