/**
 * A month where none in particular is meant: a twelfth of the mean year of the
 * calendar, which has 97 leap days in 400 years.
 *
 * Source: the bull Inter gravissimas of 24 February 1582, whose calendar ISO 8601 keeps.
 */
export const DAYS_A_MONTH = 365.2425 / 12;
export const HOURS_A_MONTH = DAYS_A_MONTH * 24;
