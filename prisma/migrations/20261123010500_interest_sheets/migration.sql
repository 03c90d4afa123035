-- CreateTable
CREATE TABLE "interest_sheet" (
    "id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,

    CONSTRAINT "interest_sheet_pkey" PRIMARY KEY ("id")
);
