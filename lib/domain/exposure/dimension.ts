/** Whom we may depend on, from the invoice down to the seat of the law. */
export const DIMENSIONS = {
  vendor: {
    name: "Vendor",
    plural: "vendors",
    who: "the party that sends the invoice",
    followed: "The dollar is counted where the invoice is paid; nothing is looked through.",
  },
  lab: {
    name: "Lab",
    plural: "labs",
    who: "the lab whose model does the work",
    followed:
      "The dollar is followed behind clouds and routers to the lab whose model does the work. What a vendor keeps for selling it on is not taken out at this step.",
  },
  cloud: {
    name: "Cloud",
    plural: "clouds",
    who: "the cloud whose machines run the model",
    followed:
      "The dollar is followed to the lab, and on from there: what the seller keeps, what part of the lab’s revenue is shared, and what the lab pays for compute. What is left stays with the lab. Nobody publishes these parts: where they are counted, they are the company’s own ranges, and their facts say so.",
  },
  group: {
    name: "Parent group",
    plural: "groups",
    who: "the group that the vendor, the lab or the host belongs to",
    followed:
      "As for clouds, with every company counted with the group it belongs to whole. Minority stakes make no group.",
  },
  chip: {
    name: "Chip maker",
    plural: "chip makers",
    who: "the maker of the chips that run the model",
    followed:
      "No fact on record says what part of a cloud’s or a lab’s revenue goes on to a maker of chips, so none is made up: all of it is undisclosed.",
  },
  country: {
    name: "Country",
    plural: "countries",
    who: "the country where the vendor, the operator or the lab has its seat",
    followed:
      "As for clouds, with every company counted where it has its seat. The seat of a lab and the seat of who operates its model for us are kept apart below.",
  },
} as const;

export type Dimension = keyof typeof DIMENSIONS;
