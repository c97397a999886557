import { isCivilDate } from '../../domain/calendar/civil-date';
import { assertNever } from '../../domain/result';
import type { DocumentFault } from '../../domain/task/faults';
import { shortDate } from '../words/dates';
import { quoted } from '../notices/notice-form';

/** Why a document was not taken down, and what to write instead; `about` is what it was to be written into. */
export const documentFaultText = (fault: DocumentFault, about: string): string => {
  switch (fault.code) {
    case 'document-number-wrong':
      return `Số văn bản ${quoted(fault.number)} chưa đúng; đề nghị ghi cả số và ký hiệu, ví dụ: 123/QĐ-UBND`;
    case 'document-date-wrong': {
      const { date } = fault;
      const wrong = isCivilDate(date) ? `Ngày văn bản ${shortDate(date)} không phù hợp` : 'Chưa có ngày văn bản';
      return `${wrong}; đề nghị ghi ngày ký, không sau hôm nay, ví dụ: 123/QĐ-UBND ngày 05/6/2024`;
    }
    case 'document-in-future': {
      const today = shortDate(fault.today);
      return `Văn bản ${fault.number} ghi ngày ${shortDate(fault.date)}, sau hôm nay (${today}), nên chưa ghi vào ${about}. Đề nghị đồng chí ghi lại ngày ký, ví dụ: ngày ${today}; văn bản chưa ban hành thì gửi khi đã có số, ngày.`;
    }
    case 'document-too-old':
      return `Văn bản ${fault.number} ghi ngày ${shortDate(fault.date)}, trước ${shortDate(fault.oldest)}, nên chưa ghi vào ${about}. Đề nghị đồng chí xem lại năm của văn bản và ghi lại ngày ký, ví dụ: ngày 05/6/2024.`;
    default:
      return assertNever(fault);
  }
};
