import { reportFaultText } from '../messages/report/report-head';
import type { ReportFault } from './build-report';

/** Why no report was built, as one Vietnamese sentence. */
export const reportFault = (fault: ReportFault): string => {
  switch (fault.code) {
    case 'no-such-date':
      return reportFaultText['no-such-date'](fault);
    case 'not-begun':
      return reportFaultText['not-begun'](fault);
    case 'in-future':
      return reportFaultText['in-future'](fault);
    case 'no-tasks':
      return reportFaultText['no-tasks'](fault.asOf);
  }
};
