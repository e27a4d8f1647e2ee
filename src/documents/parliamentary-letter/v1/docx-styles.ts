import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Word takes it from the machine; `finishDocx` names what to use where it is missing. */
export const font = 'Source Sans 3';

/** A4. In twentieths of a point, as are all measures of Word. */
export const page = { width: 11906, height: 16838, top: 1700, bottom: 1400, left: 1600, right: 1400 };

/** Named with every space around a paragraph: without it LibreOffice sets the lines of a style too close. */
export const lines = { line: 276, lineRule: LineRuleType.AUTO };
export const closeLines = { line: 240, lineRule: LineRuleType.AUTO };

export function letterStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 160, ...lines } },
      },
      title: { run: { font, size: 34, bold: true }, paragraph: { spacing: { before: 240, after: 160, ...lines } } },
      heading1: {
        run: { font, size: 26, bold: true },
        paragraph: { spacing: { before: 320, after: 100, ...lines }, keepNext: true },
      },
      heading2: {
        run: { font, size: 23, bold: true },
        paragraph: { spacing: { before: 220, after: 80, ...lines }, keepNext: true },
      },
      caption: {
        run: { font, size: 22, bold: true },
        paragraph: { spacing: { before: 240, after: 80, ...lines }, keepNext: true },
      },
      footnoteText: { run: { font, size: 18 }, paragraph: { spacing: { after: 40, ...closeLines } } },
    },
  };
}

export const bullets = 'letter-list';

export const letterNumbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 280 } } },
        },
      ],
    },
  ],
};
