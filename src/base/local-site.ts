/** Where `onrecord serve` shows a record if nothing else is said. */
export const LOCAL_SITE = 'http://127.0.0.1:8480/'
