-- A file that lists an offering may leave out prices of it that its feed had listed before: those were not seen in it.
ALTER TABLE "price_sighting" ADD COLUMN     "not_listed" TEXT[] DEFAULT ARRAY[]::TEXT[];
