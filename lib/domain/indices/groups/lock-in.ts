import type { IndexGroup } from "../index-group.ts";
import { binomialOption } from "../../finance/binomial-option.ts";
import { availability } from "../lock-in/availability.ts";
import { capture } from "../lock-in/capture.ts";
import { commitment } from "../lock-in/commitment.ts";
import { dataMass } from "../lock-in/data-mass.ts";
import { dataTransfer } from "../lock-in/data-transfer.ts";
import { egressCharge } from "../lock-in/egress-charge.ts";
import { exchangeOption } from "../lock-in/exchange-option.ts";
import { exitTime } from "../lock-in/exit-time.ts";
import { lockInGates } from "../lock-in/gates.ts";
import { lockIn } from "../lock-in/lock-in.ts";
import { portability } from "../lock-in/portability.ts";
import { supplierSwitch } from "../lock-in/supplier-switch.ts";
import { switchingCost } from "../lock-in/switching-cost.ts";

export const lockInGroup: IndexGroup = {
  id: "lock-in",
  name: "Lock-in",
  question: "How hard would it be to leave?",
  indices: [
    lockInGates,
    lockIn,
    capture,
    exitTime,
    commitment,
    availability,
    portability,
    egressCharge,
    dataTransfer,
    dataMass,
    switchingCost,
    supplierSwitch,
    exchangeOption,
    binomialOption,
  ],
};
