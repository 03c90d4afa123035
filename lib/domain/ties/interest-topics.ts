/** What those who keep this register state of their own interests, as a question each, in reading order. */
export const INTEREST_TOPICS = {
  holdings: "Do we hold shares, debt or options of parties listed here?",
  payments: "Do parties listed here pay us, or have they?",
  positions: "Do we hold positions with parties listed here: jobs, board seats, advice?",
  "price-data": "Who supplies the prices that come with this register?",
  "price-suppliers": "What interests do those suppliers have in the parties they list?",
} as const;
export type InterestTopic = keyof typeof INTEREST_TOPICS;
