/** Under this name the daily digests keep their slots. */
export const SEND_DIGESTS = 'send-digests';
