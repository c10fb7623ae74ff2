// The real file system, by way of Node's synchronous calls.
import fs from "node:fs";

const C = fs.constants;

/** What WASI wants to know of a file. Times are nanoseconds. */
function describe(stat) {
  const type = stat.isFile() ? "file" : stat.isDirectory() ? "directory" : stat.isSymbolicLink() ? "symlink"
    : stat.isCharacterDevice() ? "character" : stat.isBlockDevice() ? "block" : stat.isSocket() ? "socket" : "unknown";
  return { type, dev: stat.dev, ino: stat.ino, nlink: stat.nlink, size: stat.size,
           atime: stat.atimeNs, mtime: stat.mtimeNs, ctime: stat.ctimeNs };
}

function retryAgain(action) {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 5); // a non-blocking terminal or pipe that Node handed us
    }
  }
}

/** An open file of the machine. A position of null reads or writes where the descriptor stands. */
class NodeFile {
  constructor(fd, owned) {
    this.fd = fd;
    this.owned = owned;
  }
  read(bytes, position) {
    try {
      return retryAgain(() => fs.readSync(this.fd, bytes, 0, bytes.length, position));
    } catch (error) {
      if (error.code === "EOF") return 0;
      throw error;
    }
  }
  write(bytes, position) { return retryAgain(() => fs.writeSync(this.fd, bytes, 0, bytes.length, position)); }
  stat() { return describe(fs.fstatSync(this.fd, { bigint: true })); }
  truncate(size) { fs.ftruncateSync(this.fd, size); }
  sync(dataOnly) { dataOnly ? fs.fdatasyncSync(this.fd) : fs.fsyncSync(this.fd); }
  setTimes(atime, mtime) { fs.futimesSync(this.fd, Number(atime) / 1e9, Number(mtime) / 1e9); }
  close() { if (this.owned) fs.closeSync(this.fd); }
}

export class NodeFiles {
  /** The three standard streams of this process. */
  standardStreams() { return [0, 1, 2].map((fd) => new NodeFile(fd, false)); }

  open(path, want) {
    let flags = want.write ? (want.read ? C.O_RDWR : C.O_WRONLY) : C.O_RDONLY;
    if (want.create) flags |= C.O_CREAT;
    if (want.exclusive) flags |= C.O_EXCL;
    if (want.truncate) flags |= C.O_TRUNC;
    if (want.append) flags |= C.O_APPEND;
    if (want.sync) flags |= C.O_SYNC;
    return new NodeFile(fs.openSync(path, flags | C.O_NOFOLLOW, 0o666), true);
  }
  stat(path) { return describe(fs.lstatSync(path, { bigint: true })); }
  list(path) {
    return fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name, type: entry.isDirectory() ? "directory" : entry.isFile() ? "file"
        : entry.isSymbolicLink() ? "symlink" : "unknown",
    }));
  }
  mkdir(path) { fs.mkdirSync(path); }
  rmdir(path) { fs.rmdirSync(path); }
  unlink(path) { fs.unlinkSync(path); }
  rename(from, to) { fs.renameSync(from, to); }
  link(from, to) { fs.linkSync(from, to); }
  symlink(target, path) { fs.symlinkSync(target, path); }
  readlink(path) { return fs.readlinkSync(path); }
  setTimes(path, atime, mtime) { fs.lutimesSync(path, Number(atime) / 1e9, Number(mtime) / 1e9); }
}
