/**
 * What recent deliveries say about a declared secret. `confirmed`: a signature equals. `no-secret`: a delivery is not signed.
 * `differs`: proof that another secret is live. `not-confirmed`: unequal without that proof. `no-delivery`: nothing to check.
 */
export type SecretVerdict = 'confirmed' | 'no-secret' | 'differs' | 'not-confirmed' | 'no-delivery';
