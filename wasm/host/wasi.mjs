// WASI preview 1: every import of `wasi_snapshot_preview1`, over a file system object and standard streams.
//
// Node's own node:wasi crashes when memory grows while it writes, and no browser has one; this serves both.
import { errno, numberOf, SystemError } from "./errno.mjs";

const FILE_TYPE = { unknown: 0, block: 1, character: 2, directory: 3, file: 4, datagram: 5, socket: 6, symlink: 7 };
const RIGHT = { read: 1n << 1n, seek: 1n << 2n, tell: 1n << 5n, write: 1n << 6n };
const ALL_RIGHTS = (1n << 30n) - 1n;
const FDFLAG = { append: 1, dsync: 2, nonblock: 4, rsync: 8, sync: 16 };
const OFLAG = { create: 1, directory: 2, exclusive: 4, truncate: 8 };
const FOLLOW = 1;
const SET_TIME = { atime: 1, atimeNow: 2, mtime: 4, mtimeNow: 8 };
const EVENT = { clock: 0, read: 1, write: 2 };
const ABSOLUTE_TIME = 1;
const MAX_LINKS = 40;

/** Thrown by proc_exit to leave the program, whatever is on its stack. */
export class Exit {
  constructor(code) { this.code = code; }
}

/** A pointer of the program that lies outside of its memory; the end of the engine's stack is another RangeError. */
function isOutOfMemoryView(error) {
  return error instanceof RangeError && !error.code && !error.message.includes("call stack");
}

/** An open descriptor: a stream, a file with a position, or a folder. */
class Descriptor {
  constructor(fields) {
    Object.assign(this, { file: null, position: null, flags: 0, rights: ALL_RIGHTS, inheriting: ALL_RIGHTS,
                          folder: null, preopen: null, listing: null }, fields);
  }
}

export class Wasi {
  /**
   * @param {object} options
   *   args, env: strings for the program; streams: three files; files: the file system;
   *   preopens: [{host, guest, readonly}]; clock: {realtime(), monotonic(), cpu(), resolution} in nanoseconds (BigInt);
   *   random(bytes); pause(nanoseconds), which blocks.
   */
  constructor({ args, env, streams, files, preopens, clock, random, pause }) {
    Object.assign(this, { args, env, files, clock, random, pause });
    this.memory = null;
    this.table = streams.map((file) => {
      const stat = file.stat();
      const seekable = stat.type === "file";
      return new Descriptor({ file, position: seekable ? 0 : null, stream: true,
                              rights: seekable ? ALL_RIGHTS : ALL_RIGHTS & ~(RIGHT.seek | RIGHT.tell) });
    });
    for (const { host, guest, readonly } of preopens) {
      const stat = files.stat(host);
      if (stat.type !== "directory" && stat.type !== "symlink") throw new SystemError("ENOTDIR", `${host} is not a folder`);
      this.table.push(new Descriptor({ folder: [], preopen: { root: host, guest, readonly }, named: true }));
    }
  }

  // ---- memory: views are made anew whenever the buffer was replaced by growth ----

  get view() {
    if (this.cachedView?.buffer !== this.memory.buffer) this.cachedView = new DataView(this.memory.buffer);
    return this.cachedView;
  }
  bytes(pointer, length) { return new Uint8Array(this.memory.buffer, pointer >>> 0, length >>> 0); }
  text(pointer, length) { return new TextDecoder().decode(this.bytes(pointer, length).slice()); }
  setU32(pointer, value) { this.view.setUint32(pointer >>> 0, value, true); }
  setU64(pointer, value) { this.view.setBigUint64(pointer >>> 0, BigInt(value), true); }
  *vectors(pointer, count) {
    for (let i = 0; i < count; i++) {
      const at = (pointer >>> 0) + i * 8;
      yield this.bytes(this.view.getUint32(at, true), this.view.getUint32(at + 4, true));
    }
  }

  // ---- descriptors and paths ----

  get(fd) {
    const descriptor = this.table[fd];
    if (!descriptor) throw new SystemError("EBADF");
    return descriptor;
  }
  getFile(fd, right) {
    const descriptor = this.get(fd);
    if (!descriptor.file) throw new SystemError(descriptor.folder ? "EISDIR" : "EBADF");
    if (right && !(descriptor.rights & right)) throw new SystemError("EBADF");
    return descriptor;
  }
  getFolder(fd) {
    const descriptor = this.get(fd);
    if (!descriptor.folder) throw new SystemError("ENOTDIR");
    return descriptor;
  }
  add(descriptor) {
    let fd = this.table.findIndex((entry) => entry === undefined);
    if (fd < 0) fd = this.table.length;
    this.table[fd] = descriptor;
    return fd;
  }

  /**
   * Walks a guest's path from an open folder, component by component, never leaving the preopened folder:
   * 1. an absolute path, or `..` past the root, is refused;
   * 2. a symbolic link is replaced by its target, judged the same way (the last one only when followed);
   * 3. the last component need not exist.
   * Returns the components inside the preopen, and the host's path.
   */
  resolve(fd, pointer, length, followLast) {
    const from = this.getFolder(fd);
    const path = this.text(pointer, length);
    if (path.includes("\0")) throw new SystemError("EINVAL");
    if (path === "") throw new SystemError("ENOENT");
    if (path.startsWith("/")) throw new SystemError("ENOTCAPABLE");
    const inside = [...from.folder];
    const todo = path.split("/").reverse();
    let links = 0;
    while (todo.length) {
      const part = todo.pop();
      if (part === "" || part === ".") continue;
      if (part === "..") {
        if (!inside.length) throw new SystemError("ENOTCAPABLE");
        inside.pop();
        continue;
      }
      inside.push(part);
      const last = !todo.some((rest) => rest !== "" && rest !== ".");
      if (last && !followLast) continue;
      let stat;
      try {
        stat = this.files.stat(this.hostPath(from.preopen, inside));
      } catch (error) {
        if (last && error.code === "ENOENT") continue;
        throw error;
      }
      if (stat.type === "symlink") {
        if (++links > MAX_LINKS) throw new SystemError("ELOOP");
        const target = this.files.readlink(this.hostPath(from.preopen, inside));
        if (target.startsWith("/")) throw new SystemError("ENOTCAPABLE");
        inside.pop();
        todo.push(...target.split("/").reverse());
      } else if (!last && stat.type !== "directory") {
        throw new SystemError("ENOTDIR");
      }
    }
    return { inside, preopen: from.preopen, path: this.hostPath(from.preopen, inside),
             wantsFolder: path.endsWith("/") };
  }
  hostPath(preopen, inside) { return [preopen.root, ...inside].join("/"); }
  writable({ preopen }) { if (preopen.readonly) throw new SystemError("EROFS"); }

  writeStat(pointer, stat) {
    const at = pointer >>> 0;
    this.bytes(at, 64).fill(0);
    this.setU64(at, stat.dev);
    this.setU64(at + 8, stat.ino);
    this.view.setUint8(at + 16, FILE_TYPE[stat.type]);
    this.setU64(at + 24, stat.nlink);
    this.setU64(at + 32, stat.size);
    this.setU64(at + 40, stat.atime);
    this.setU64(at + 48, stat.mtime);
    this.setU64(at + 56, stat.ctime);
  }
  newTimes(current, atime, mtime, flags) {
    const now = this.clock.realtime();
    return [flags & SET_TIME.atimeNow ? now : flags & SET_TIME.atime ? atime : current.atime,
            flags & SET_TIME.mtimeNow ? now : flags & SET_TIME.mtime ? mtime : current.mtime];
  }

  readVectors(descriptor, iovs, count, position) {
    let total = 0;
    for (const bytes of this.vectors(iovs, count)) {
      if (!bytes.length) continue;
      const n = descriptor.file.read(bytes, position === null ? null : position + total);
      total += n;
      if (n < bytes.length) break;
    }
    return total;
  }
  writeVectors(descriptor, iovs, count, position) {
    let total = 0;
    for (const bytes of this.vectors(iovs, count)) {
      let done = 0;
      while (done < bytes.length) {
        done += descriptor.file.write(bytes.subarray(done), position === null ? null : position + total + done);
      }
      total += done;
    }
    return total;
  }

  // ---- the imports ----

  imports() {
    const wasi = this;
    const functions = {
      args_get: (list, buffer) => this.writeStrings(this.args, list, buffer),
      args_sizes_get: (count, size) => this.writeSizes(this.args, count, size),
      environ_get: (list, buffer) => this.writeStrings(this.environment(), list, buffer),
      environ_sizes_get: (count, size) => this.writeSizes(this.environment(), count, size),

      clock_res_get: (id, out) => { this.readClock(id); this.setU64(out, this.clock.resolution); },
      clock_time_get: (id, precision, out) => this.setU64(out, this.readClock(id)),
      random_get: (pointer, length) => {
        for (let at = 0; at < length; at += 65536) {
          const part = new Uint8Array(Math.min(65536, length - at));
          this.random(part);
          this.bytes(pointer + at, part.length).set(part);
        }
      },
      sched_yield: () => {},
      proc_exit: (code) => { throw new Exit(code); },
      proc_raise: () => errno.ENOTSUP,
      poll_oneoff: (subscriptions, events, count, out) => this.poll(subscriptions, events, count, out),

      fd_advise: (fd) => { this.getFile(fd); },
      fd_allocate: (fd, offset, length) => {
        const { file } = this.getFile(fd, RIGHT.write);
        const wanted = Number(offset + length);
        if (Number(file.stat().size) < wanted) file.truncate(wanted);
      },
      fd_close: (fd) => {
        const descriptor = this.get(fd);
        this.table[fd] = undefined;
        descriptor.file?.close();
      },
      fd_datasync: (fd) => { this.getFile(fd).file.sync(true); },
      fd_sync: (fd) => { this.getFile(fd).file.sync(false); },
      fd_fdstat_get: (fd, out) => {
        const descriptor = this.get(fd);
        const type = descriptor.folder ? "directory" : descriptor.file.stat().type;
        this.bytes(out, 24).fill(0);
        this.view.setUint8(out >>> 0, FILE_TYPE[type]);
        this.view.setUint16((out >>> 0) + 2, descriptor.flags, true);
        this.setU64(out + 8, descriptor.rights);
        this.setU64(out + 16, descriptor.inheriting);
      },
      fd_fdstat_set_flags: (fd, flags) => {
        const descriptor = this.get(fd);
        // Appending is a property of the open file here; it cannot be switched later.
        if (descriptor.file && !descriptor.stream && (flags ^ descriptor.flags) & FDFLAG.append) return errno.ENOTSUP;
        descriptor.flags = flags;
        return errno.OK;
      },
      fd_fdstat_set_rights: (fd, base, inheriting) => {
        const descriptor = this.get(fd);
        if (base & ~descriptor.rights || inheriting & ~descriptor.inheriting) return errno.ENOTCAPABLE;
        [descriptor.rights, descriptor.inheriting] = [base, inheriting];
        return errno.OK;
      },
      fd_filestat_get: (fd, out) => {
        const descriptor = this.get(fd);
        this.writeStat(out, descriptor.file ? descriptor.file.stat()
          : this.files.stat(this.hostPath(descriptor.preopen, descriptor.folder)));
      },
      fd_filestat_set_size: (fd, size) => { this.getFile(fd, RIGHT.write).file.truncate(Number(size)); },
      fd_filestat_set_times: (fd, atime, mtime, flags) => {
        const { file } = this.getFile(fd);
        file.setTimes(...this.newTimes(file.stat(), atime, mtime, flags));
      },
      fd_read: (fd, iovs, count, out) => {
        const descriptor = this.getFile(fd, RIGHT.read);
        const n = this.readVectors(descriptor, iovs, count, descriptor.stream ? null : descriptor.position);
        if (descriptor.position !== null) descriptor.position += n;
        this.setU32(out, n);
      },
      fd_pread: (fd, iovs, count, offset, out) => {
        const descriptor = this.getFile(fd, RIGHT.read);
        if (descriptor.position === null) return errno.ESPIPE;
        this.setU32(out, this.readVectors(descriptor, iovs, count, Number(offset)));
        return errno.OK;
      },
      fd_write: (fd, iovs, count, out) => {
        const descriptor = this.getFile(fd, RIGHT.write);
        if (descriptor.stream) {
          this.setU32(out, this.writeVectors(descriptor, iovs, count, null));
          return;
        }
        if (descriptor.flags & FDFLAG.append) descriptor.position = Number(descriptor.file.stat().size);
        const n = this.writeVectors(descriptor, iovs, count, descriptor.position);
        descriptor.position += n;
        this.setU32(out, n);
      },
      fd_pwrite: (fd, iovs, count, offset, out) => {
        const descriptor = this.getFile(fd, RIGHT.write);
        if (descriptor.position === null) return errno.ESPIPE;
        this.setU32(out, this.writeVectors(descriptor, iovs, count, Number(offset)));
        return errno.OK;
      },
      fd_seek: (fd, offset, whence, out) => {
        const descriptor = this.getFile(fd);
        if (descriptor.position === null || descriptor.stream) return errno.ESPIPE;
        const base = [0, descriptor.position, Number(descriptor.file.stat().size)][whence];
        if (base === undefined || base + Number(offset) < 0) return errno.EINVAL;
        descriptor.position = base + Number(offset);
        this.setU64(out, descriptor.position);
        return errno.OK;
      },
      fd_tell: (fd, out) => {
        const descriptor = this.getFile(fd);
        if (descriptor.position === null || descriptor.stream) return errno.ESPIPE;
        this.setU64(out, descriptor.position);
        return errno.OK;
      },
      fd_renumber: (from, to) => {
        const descriptor = this.get(from);
        if (from === to) return;
        this.table[to]?.file?.close();
        this.table[to] = descriptor;
        this.table[from] = undefined;
      },
      fd_prestat_get: (fd, out) => {
        const descriptor = this.get(fd);
        if (!descriptor.named) return errno.EBADF;
        this.setU32(out, 0);
        this.setU32(out + 4, new TextEncoder().encode(descriptor.preopen.guest).length);
        return errno.OK;
      },
      fd_prestat_dir_name: (fd, out, length) => {
        const descriptor = this.get(fd);
        if (!descriptor.named) return errno.EBADF;
        const name = new TextEncoder().encode(descriptor.preopen.guest);
        if (name.length > length) return errno.ENAMETOOLONG;
        this.bytes(out, name.length).set(name);
        return errno.OK;
      },
      fd_readdir: (fd, buffer, length, cookie, out) => this.readFolder(fd, buffer, length, cookie, out),

      path_open: (fd, lookup, pointer, length, oflags, rights, inheriting, flags, out) => {
        this.setU32(out, this.open(this.resolve(fd, pointer, length, Boolean(lookup & FOLLOW)), oflags, rights, inheriting, flags));
      },
      path_create_directory: (fd, pointer, length) => {
        const where = this.resolve(fd, pointer, length, false);
        this.writable(where);
        this.files.mkdir(where.path);
      },
      path_remove_directory: (fd, pointer, length) => {
        const where = this.resolve(fd, pointer, length, false);
        this.writable(where);
        this.files.rmdir(where.path);
      },
      path_unlink_file: (fd, pointer, length) => {
        const where = this.resolve(fd, pointer, length, false);
        this.writable(where);
        if (this.files.stat(where.path).type === "directory") return errno.EISDIR;
        this.files.unlink(where.path);
        return errno.OK;
      },
      path_rename: (fromFd, from, fromLength, toFd, to, toLength) => {
        const source = this.resolve(fromFd, from, fromLength, false);
        const target = this.resolve(toFd, to, toLength, false);
        this.writable(source);
        this.writable(target);
        this.files.rename(source.path, target.path);
      },
      path_link: (fromFd, lookup, from, fromLength, toFd, to, toLength) => {
        const source = this.resolve(fromFd, from, fromLength, Boolean(lookup & FOLLOW));
        const target = this.resolve(toFd, to, toLength, false);
        this.writable(target);
        this.files.link(source.path, target.path);
      },
      path_symlink: (target, targetLength, fd, pointer, length) => {
        const where = this.resolve(fd, pointer, length, false);
        this.writable(where);
        const text = this.text(target, targetLength);
        if (text.startsWith("/")) return errno.ENOTCAPABLE;
        this.files.symlink(text, where.path);
        return errno.OK;
      },
      path_readlink: (fd, pointer, length, buffer, size, out) => {
        const link = new TextEncoder().encode(this.files.readlink(this.resolve(fd, pointer, length, false).path));
        const part = link.subarray(0, size);
        this.bytes(buffer, part.length).set(part);
        this.setU32(out, part.length);
      },
      path_filestat_get: (fd, lookup, pointer, length, out) => {
        const where = this.resolve(fd, pointer, length, Boolean(lookup & FOLLOW));
        const stat = this.files.stat(where.path);
        if (where.wantsFolder && stat.type !== "directory") return errno.ENOTDIR;
        this.writeStat(out, stat);
        return errno.OK;
      },
      path_filestat_set_times: (fd, lookup, pointer, length, atime, mtime, flags) => {
        const where = this.resolve(fd, pointer, length, Boolean(lookup & FOLLOW));
        this.writable(where);
        this.files.setTimes(where.path, ...this.newTimes(this.files.stat(where.path), atime, mtime, flags));
      },

      sock_accept: () => errno.ENOTSUP,
      sock_recv: () => errno.ENOTSUP,
      sock_send: () => errno.ENOTSUP,
      sock_shutdown: () => errno.ENOTSUP,
    };
    const guarded = {};
    for (const [name, body] of Object.entries(functions)) {
      guarded[name] = (...values) => {
        try {
          return body.apply(wasi, values) ?? errno.OK;
        } catch (error) {
          if (error instanceof Exit) throw error;
          if (isOutOfMemoryView(error)) return errno.EFAULT;
          return numberOf(error);
        }
      };
    }
    return guarded;
  }

  environment() { return Object.entries(this.env).map(([name, value]) => `${name}=${value}`); }
  writeSizes(strings, count, size) {
    this.setU32(count, strings.length);
    this.setU32(size, strings.reduce((sum, text) => sum + new TextEncoder().encode(text).length + 1, 0));
  }
  writeStrings(strings, list, buffer) {
    let at = buffer;
    strings.forEach((text, index) => {
      const bytes = new TextEncoder().encode(text + "\0");
      this.setU32(list + index * 4, at);
      this.bytes(at, bytes.length).set(bytes);
      at += bytes.length;
    });
  }
  readClock(id) {
    switch (id) {
      case 0: return this.clock.realtime();
      case 1: return this.clock.monotonic();
      case 2: case 3: return this.clock.cpu();
      default: throw new SystemError("EINVAL");
    }
  }

  open(where, oflags, rights, inheriting, flags) {
    const want = { create: Boolean(oflags & OFLAG.create), exclusive: Boolean(oflags & OFLAG.exclusive),
                   truncate: Boolean(oflags & OFLAG.truncate), append: Boolean(flags & FDFLAG.append),
                   sync: Boolean(flags & (FDFLAG.sync | FDFLAG.dsync)),
                   read: Boolean(rights & RIGHT.read), write: Boolean(rights & RIGHT.write) };
    if (want.create || want.truncate || want.write) this.writable(where);
    let stat = null;
    try {
      stat = this.files.stat(where.path);
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if (stat?.type === "symlink") throw new SystemError("ELOOP");
    if (stat?.type === "directory") {
      if (want.create && want.exclusive) throw new SystemError("EEXIST");
      // wasi-libc asks for FD_WRITE when a program opens for writing; reading rights come with every folder.
      if (want.write && !(oflags & OFLAG.directory)) throw new SystemError("EISDIR");
      return this.add(new Descriptor({ folder: where.inside, preopen: where.preopen, rights, inheriting, flags }));
    }
    if (oflags & OFLAG.directory || where.wantsFolder) throw new SystemError(stat ? "ENOTDIR" : "ENOENT");
    if (want.truncate && !want.write) want.write = true;
    const file = this.files.open(where.path, want);
    return this.add(new Descriptor({ file, position: 0, rights, inheriting, flags }));
  }

  readFolder(fd, buffer, length, cookie, out) {
    const descriptor = this.getFolder(fd);
    if (cookie === 0n || !descriptor.listing) {
      const path = this.hostPath(descriptor.preopen, descriptor.folder);
      descriptor.listing = [{ name: ".", type: "directory" }, { name: "..", type: "directory" }, ...this.files.list(path)];
    }
    let used = 0;
    for (let index = Number(cookie); index < descriptor.listing.length && used < length; index++) {
      const { name, type } = descriptor.listing[index];
      const encoded = new TextEncoder().encode(name);
      const entry = new Uint8Array(24 + encoded.length);
      const view = new DataView(entry.buffer);
      view.setBigUint64(0, BigInt(index + 1), true);
      view.setUint32(16, encoded.length, true);
      view.setUint8(20, FILE_TYPE[type]);
      entry.set(encoded, 24);
      const part = entry.subarray(0, length - used); // a cut entry tells the program to ask again
      this.bytes(buffer + used, part.length).set(part);
      used += part.length;
    }
    this.setU32(out, used);
  }

  /** Files and streams count as ready; when only clocks are asked for, waits for the earliest. */
  poll(subscriptions, events, count, out) {
    if (count === 0) return errno.EINVAL;
    const ready = [];
    const clocks = [];
    for (let i = 0; i < count; i++) {
      const at = (subscriptions >>> 0) + i * 48;
      const userdata = this.view.getBigUint64(at, true);
      const type = this.view.getUint8(at + 8);
      if (type === EVENT.clock) {
        const id = this.view.getUint32(at + 16, true);
        const timeout = this.view.getBigUint64(at + 24, true);
        const absolute = this.view.getUint16(at + 40, true) & ABSOLUTE_TIME;
        const delay = absolute ? timeout - this.readClock(id) : timeout;
        clocks.push({ userdata, type, delay: delay > 0n ? delay : 0n });
      } else {
        const known = this.table[this.view.getUint32(at + 16, true)];
        ready.push({ userdata, type, error: known ? errno.OK : errno.EBADF, bytes: 1n });
      }
    }
    if (!ready.length) {
      const shortest = clocks.reduce((least, { delay }) => (delay < least ? delay : least), clocks[0].delay);
      this.pause(shortest);
      ready.push(...clocks.filter(({ delay }) => delay <= shortest));
    }
    ready.forEach(({ userdata, type, error = errno.OK, bytes = 0n }, index) => {
      const at = (events >>> 0) + index * 32;
      this.bytes(at, 32).fill(0);
      this.setU64(at, userdata);
      this.view.setUint16(at + 8, error, true);
      this.view.setUint8(at + 10, type);
      this.setU64(at + 16, bytes);
    });
    this.setU32(out, ready.length);
    return errno.OK;
  }
}
