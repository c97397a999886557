import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Annex, OfficialDocument } from './document';
import { blocks, bodyText, gap } from './docx/blocks';
import { finish } from './docx/finish';
import { foot, head } from './docx/head';
import { FONT, halfPoints, mm, PAGE, SIZE, textWidthMm } from './docx/measures';
import { line } from './docx/text';

/** The page number, centred in the top margin, on all pages but the first. */
const numbered = {
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZE.body) })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({})] }),
};

/** A part of the document with pages of its own, counted from 1. */
const pages = (children: readonly FileChild[], landscape: boolean): ISectionOptions => ({
  headers: numbered,
  properties: {
    titlePage: true,
    page: {
      size: {
        width: mm(PAGE.widthMm),
        height: mm(PAGE.heightMm),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(PAGE.topMm),
        bottom: mm(PAGE.bottomMm),
        left: mm(PAGE.leftMm),
        right: mm(PAGE.rightMm),
        header: mm(PAGE.headerMm),
        footer: mm(PAGE.headerMm),
      },
      pageNumbers: { start: 1 },
    },
  },
  children: [...children],
});

const annexPages = (annex: Annex): ISectionOptions =>
  pages(
    [
      line(annex.name, { bold: true }),
      line(annex.title, { bold: true }),
      line(annex.attachedTo, { italics: true, after: 160 }),
      ...blocks(annex.blocks, textWidthMm(annex.landscape)),
    ],
    annex.landscape,
  );

const headingStyle = {
  run: { font: FONT, size: halfPoints(SIZE.body), bold: true, color: '000000' },
  paragraph: { keepNext: true },
};

/** A Word file in the layout of Nghị định 30/2020/NĐ-CP. Number, date and signature stay open for văn thư. */
export const renderDocx = async (document: OfficialDocument): Promise<Buffer> => {
  const packed = await Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.agency,
      lastModifiedBy: document.agency,
      styles: {
        default: {
          document: {
            run: { font: FONT, size: halfPoints(SIZE.body), color: '000000', language: { value: 'vi-VN' } },
          },
          heading1: headingStyle,
          heading2: headingStyle,
        },
      },
      sections: [
        pages(
          [
            ...head(document),
            ...blocks(document.blocks, textWidthMm(false)),
            bodyText(document.closing, { keepNext: true }),
            foot(document),
            gap(),
          ],
          false,
        ),
        ...document.annexes.map(annexPages),
      ],
    }),
  );
  return finish(packed, document.toldForMs);
};
