/**
 * What recent deliveries say about a declared secret. `confirmed`: a signature equals. `no-secret`: a delivery is not signed.
 * `previous`: proof that the secret under `previous_secret` is live. `refused`: a signature equals, and the receiver refuses the delivery
 * while `previous_secret` says that it is being rotated. `differs`: proof that another secret is live. `not-confirmed`: unequal without that proof. `no-delivery`: nothing to check.
 */
export type SecretVerdict =
  | 'confirmed'
  | 'previous'
  | 'refused'
  | 'no-secret'
  | 'differs'
  | 'not-confirmed'
  | 'no-delivery';
