/** Whether a cell leads to a page of somebody else, and not to one of this app. */
export const leadsAway = (href: string): boolean => /^https?:\/\//.test(href);
