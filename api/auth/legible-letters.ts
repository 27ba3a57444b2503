/** Letters and digits of what is handed over on paper and typed, without what is mistaken for something else there: 0 o 1 l i. */
export const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';
