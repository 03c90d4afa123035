// Loaded first (`node --import`) by the programs we start: if the launcher is killed outright it
// cannot end them, so they notice that their parent has changed and end themselves.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, 500).unref();
