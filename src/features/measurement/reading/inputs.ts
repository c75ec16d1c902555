/** How the places of an indicator can be put in order. */
export const placeOrders = ["name", "highest", "lowest"] as const;

/** An order of places, as it stands in the address. */
export type PlaceOrder = (typeof placeOrders)[number];
