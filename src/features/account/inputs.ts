import { z } from "zod";

/** An e-mail address as it is kept: without blanks around it, in small letters. */
export const EmailAddress = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());

/** A password people choose: length counts, nothing else is demanded (NIST 800-63B). */
export const NewPassword = z.string().min(12, "password_too_short").max(200);

export const StartSessionInput = z.object({
  email: EmailAddress,
  password: z.string().min(1).max(200),
});
