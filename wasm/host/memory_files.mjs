// A file system in memory, for browsers and for tests that must not touch the disk.
import { SystemError } from "./errno.mjs";

let nextInode = 1n;
const now = () => BigInt(Date.now()) * 1_000_000n;

class Node {
  constructor(type) {
    this.type = type;
    this.ino = nextInode++;
    this.atime = this.mtime = this.ctime = now();
    if (type === "directory") this.entries = new Map();
    else [this.bytes, this.size] = [new Uint8Array(0), 0];
  }
  describe() {
    return { type: this.type, dev: 1n, ino: this.ino, nlink: 1n, size: BigInt(this.size ?? this.entries.size),
             atime: this.atime, mtime: this.mtime, ctime: this.ctime };
  }
  resize(size) {
    if (size > this.bytes.length) {
      const grown = new Uint8Array(Math.max(size, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.size));
      this.bytes = grown;
    }
    if (size < this.size) this.bytes.fill(0, size, this.size);
    this.size = size;
    this.mtime = now();
  }
}

class MemoryFile {
  constructor(node, append) {
    this.node = node;
    this.append = append;
  }
  read(bytes, position) {
    const part = this.node.bytes.subarray(Math.min(position, this.node.size), Math.min(position + bytes.length, this.node.size));
    bytes.set(part);
    return part.length;
  }
  write(bytes, position) {
    const start = this.append ? this.node.size : position;
    if (start + bytes.length > this.node.size) this.node.resize(start + bytes.length);
    this.node.bytes.set(bytes, start);
    return bytes.length;
  }
  stat() { return this.node.describe(); }
  truncate(size) { this.node.resize(size); }
  sync() {}
  setTimes(atime, mtime) { [this.node.atime, this.node.mtime] = [atime, mtime]; }
  close() {}
}

/** A stream of bytes: `read(bytes)` fills and returns a count (0 at the end), `write(bytes)` takes all. */
export class Stream {
  constructor({ read = () => 0, write = () => {} } = {}) {
    this.source = read;
    this.sink = write;
  }
  read(bytes) { return this.source(bytes); }
  write(bytes) { this.sink(bytes.slice()); return bytes.length; }
  stat() { return { type: "character", dev: 0n, ino: 0n, nlink: 1n, size: 0n, atime: 0n, mtime: 0n, ctime: 0n }; }
  sync() {}
  close() {}
}

/** Reads from a string or bytes once. */
export function input(content) {
  let left = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new Stream({ read(bytes) {
    const part = left.subarray(0, bytes.length);
    bytes.set(part);
    left = left.subarray(part.length);
    return part.length;
  } });
}

export class MemoryFiles {
  /** `content` maps paths to strings or bytes. */
  constructor(content = {}) {
    this.root = new Node("directory");
    for (const [path, data] of Object.entries(content)) {
      const parts = path.split("/").filter(Boolean);
      const name = parts.pop();
      let folder = this.root;
      for (const part of parts) {
        if (!folder.entries.has(part)) folder.entries.set(part, new Node("directory"));
        folder = folder.entries.get(part);
      }
      const node = new Node("file");
      folder.entries.set(name, node);
      new MemoryFile(node).write(typeof data === "string" ? new TextEncoder().encode(data) : data, 0);
    }
  }
  #find(path) {
    let node = this.root;
    for (const part of path.split("/").filter(Boolean)) {
      if (node.type !== "directory") throw new SystemError("ENOTDIR");
      node = node.entries.get(part);
      if (!node) throw new SystemError("ENOENT");
    }
    return node;
  }
  #parent(path) {
    const parts = path.split("/").filter(Boolean);
    const name = parts.pop();
    if (name === undefined) throw new SystemError("EBUSY");
    const folder = this.#find(parts.join("/"));
    if (folder.type !== "directory") throw new SystemError("ENOTDIR");
    return [folder, name];
  }
  open(path, want) {
    const [folder, name] = this.#parent(path);
    let node = folder.entries.get(name);
    if (node && want.create && want.exclusive) throw new SystemError("EEXIST");
    if (!node) {
      if (!want.create) throw new SystemError("ENOENT");
      folder.entries.set(name, (node = new Node("file")));
    }
    if (node.type === "directory") throw new SystemError("EISDIR");
    if (want.truncate) node.resize(0);
    return new MemoryFile(node, want.append);
  }
  stat(path) { return this.#find(path).describe(); }
  list(path) {
    const node = this.#find(path);
    if (node.type !== "directory") throw new SystemError("ENOTDIR");
    return [...node.entries].map(([name, entry]) => ({ name, type: entry.type }));
  }
  mkdir(path) {
    const [folder, name] = this.#parent(path);
    if (folder.entries.has(name)) throw new SystemError("EEXIST");
    folder.entries.set(name, new Node("directory"));
  }
  rmdir(path) {
    const [folder, name] = this.#parent(path);
    const node = this.#find(path);
    if (node.type !== "directory") throw new SystemError("ENOTDIR");
    if (node.entries.size) throw new SystemError("ENOTEMPTY");
    folder.entries.delete(name);
  }
  unlink(path) {
    const [folder, name] = this.#parent(path);
    if (this.#find(path).type === "directory") throw new SystemError("EISDIR");
    folder.entries.delete(name);
  }
  rename(from, to) {
    const [oldFolder, oldName] = this.#parent(from);
    const [newFolder, newName] = this.#parent(to);
    const node = this.#find(from);
    const target = newFolder.entries.get(newName);
    if (target?.type === "directory" && target.entries.size) throw new SystemError("ENOTEMPTY");
    oldFolder.entries.delete(oldName);
    newFolder.entries.set(newName, node);
  }
  link() { throw new SystemError("ENOTSUP"); }
  symlink() { throw new SystemError("ENOTSUP"); }
  readlink() { throw new SystemError("EINVAL"); }
  setTimes(path, atime, mtime) { [this.#find(path).atime, this.#find(path).mtime] = [atime, mtime]; }
}
