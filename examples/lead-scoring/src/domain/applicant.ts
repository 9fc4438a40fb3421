export type ApplicantStatus = 'new' | 'qualified' | 'needs_review' | 'rejected' | 'excluded';

export interface Applicant {
  id: string;
  email: string;
  fullName: string;
  phone: string | null;
  company: string | null;
  useCase: string;
  score: number | null;
  status: ApplicantStatus;
}

export class ApplicantNotFound extends Error {
  constructor(readonly applicantId: string) {
    super(`No applicant ${applicantId}`);
  }
}
