/** The `webhook-id` of a delivery, the same at each attempt. */
export function messageIdOf(deliveryId: string): string {
  return `msg_${deliveryId.replaceAll('-', '')}`;
}
