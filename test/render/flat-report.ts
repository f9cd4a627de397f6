import type {
  ApplyReport,
  DeliveriesReport,
  HealthReport,
  PingResult,
  RedeliverReport,
  Report,
  ValidateReport,
} from '../../src/render/report.ts';

/** A report of any mode, for assertions about the result of one of them. */
export type FlatReport = Report & { readonly pings: readonly PingResult[] } & Partial<
    Pick<ApplyReport, 'plan' | 'outcomes'> &
      Pick<ValidateReport, 'valid' | 'targets'> &
      Pick<HealthReport, 'health' | 'failedTargets'> &
      Pick<RedeliverReport, 'redelivery'> &
      Pick<DeliveriesReport, 'listing'>
  >;

export function flattenReport(report: Report): FlatReport {
  return { pings: [], ...report } as FlatReport;
}
