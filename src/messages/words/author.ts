import type { RecordedEvent } from '../../domain/task/events';

/**
 * Who acted, in the form that acting for another has: "KT. Giám đốc Sở Tài chính: Lê Mẫu Bình, Phó Giám đốc",
 * "Lê Mẫu Bình, Phó Giám đốc (người làm thay Giám đốc Sở Tài chính)".
 */
export const authorText = ({
  form,
  forTitle,
  name,
  title,
}: Pick<RecordedEvent['by'], 'form' | 'forTitle' | 'name' | 'title'>): string => {
  const self = [name, title].filter(Boolean).join(', ');
  if (form === undefined) return self;
  if (form === 'người làm thay') return `${self} (${[form, forTitle].filter(Boolean).join(' ')})`;
  return `${[form, forTitle].filter(Boolean).join(' ')}: ${self}`;
};
