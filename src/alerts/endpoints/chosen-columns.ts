import type { PatchEndpointDto } from './endpoint.dto.js';

/** The columns of what a wish names, but for those that are sealed or follow from others. */
export function chosenColumns(wish: PatchEndpointDto) {
  const { url, description, events, filter, rateLimit, maxInFlight, payload, format, delivery, timeZone, settings } = wish;
  return {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(events === undefined ? {} : { events }),
    ...(filter === undefined ? {} : { filter: { ...filter } }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(maxInFlight === undefined ? {} : { maxInFlight }),
    ...(payload === undefined ? {} : { payload }),
    ...(format === undefined ? {} : { format }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(settings === undefined ? {} : { settings: { ...settings } }),
  };
}
