import { authHandler } from "@/lib/server/auth";

export { authHandler as GET, authHandler as POST };
