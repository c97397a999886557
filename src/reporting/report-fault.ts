import { periodFault, reportFaultText } from '../messages/report/report-head';
import type { ReportFault } from './build-report';

/** Why no report was built, as one Vietnamese sentence. */
export const reportFault = (fault: ReportFault): string =>
  fault.code === 'no-tasks' ? reportFaultText['no-tasks'](fault.asOf) : periodFault(fault);
