// A program with one behaviour per first argument, for the tests of the host.
#include "molt_host.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <vector>

namespace {

void report(const char* what, int result) { std::printf("%s: %s\n", what, result < 0 ? std::strerror(errno) : "ok"); }

int echo_stdin() {
    char buffer[1000];
    size_t total = 0;
    for (ssize_t n; (n = read(0, buffer, sizeof buffer)) > 0; total += static_cast<size_t>(n))
        write(1, buffer, static_cast<size_t>(n));
    std::fprintf(stderr, "%zu bytes\n", total);
    return 0;
}

// Grows memory between writes; Node's own WASI dies here.
int grow_and_print() {
    std::vector<char*> blocks;
    for (int i = 0; i < 400; ++i) {
        char* block = static_cast<char*>(std::malloc(200'000));
        std::memset(block, i, 200'000);
        blocks.push_back(block);
        std::printf("block %d\n", i);
        std::fflush(stdout);
    }
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i][199'999] != static_cast<char>(i)) return 1;
    }
    return 0;
}

int use_files() {
    FILE* file = std::fopen("a.txt", "w");
    if (!file) return std::perror("fopen"), 1;
    std::fputs("one\ntwo\n", file);
    std::fclose(file);
    file = std::fopen("a.txt", "a");
    std::fputs("three\n", file);
    std::fclose(file);
    file = std::fopen("a.txt", "r+");
    char line[100];
    while (std::fgets(line, sizeof line, file)) std::printf("line %s", line);
    std::fseek(file, 4, SEEK_SET);
    std::fputs("TWO", file);
    std::rewind(file);
    size_t n = std::fread(line, 1, sizeof line, file);
    std::printf("%zu [%.*s]\n", n, static_cast<int>(n), line);
    std::fclose(file);

    struct stat facts;
    report("stat", stat("a.txt", &facts));
    std::printf("size %d regular %d\n", static_cast<int>(facts.st_size), S_ISREG(facts.st_mode));
    report("mkdir", mkdir("d", 0777));
    report("mkdir again", mkdir("d", 0777));
    report("rename", rename("a.txt", "d/b.txt"));
    report("rmdir full", rmdir("d"));
    DIR* folder = opendir("d");
    for (dirent* entry; (entry = readdir(folder));) std::printf("entry %s\n", entry->d_name);
    closedir(folder);
    report("symlink", symlink("d/b.txt", "link"));
    report("open link", open("link", O_RDONLY));
    report("unlink link", unlink("link"));
    report("exclusive", open("d/b.txt", O_CREAT | O_EXCL | O_WRONLY, 0666));
    report("open folder for writing", open("d", O_WRONLY));
    report("missing", open("missing", O_RDONLY));
    report("through a file", open("d/b.txt/x", O_RDONLY));
    report("escape", open("../outside", O_RDONLY));
    report("escape inside", open("d/../../outside", O_RDONLY));
    report("escape by link", open("way_out", O_RDONLY));
    report("escape by folder link", open("way_up/outside", O_RDONLY));
    int fd = open("d/b.txt", O_RDONLY);
    report("write to read-only", static_cast<int>(write(fd, "x", 1)));
    report("seek before the start", static_cast<int>(lseek(fd, -5, SEEK_SET)));
    report("seek stdin", static_cast<int>(lseek(0, 0, SEEK_SET)));
    report("truncate", truncate("d/b.txt", 3));
    stat("d/b.txt", &facts);
    std::printf("size %d\n", static_cast<int>(facts.st_size));
    close(fd);
    report("closed", static_cast<int>(read(fd, line, 1)));
    report("unlink", unlink("d/b.txt"));
    report("rmdir", rmdir("d"));
    return 0;
}

int show_clocks() {
    timespec wall, before, after;
    clock_gettime(CLOCK_REALTIME, &wall);
    clock_gettime(CLOCK_MONOTONIC, &before);
    timespec nap = {0, 30'000'000};
    nanosleep(&nap, nullptr);
    clock_gettime(CLOCK_MONOTONIC, &after);
    int64_t slept = (after.tv_sec - before.tv_sec) * 1'000'000'000 + (after.tv_nsec - before.tv_nsec);
    std::printf("%s %s\n", wall.tv_sec > 1'600'000'000 ? "after 2020" : "before 2020",
                slept >= 30'000'000 ? "slept" : "woke early");
    unsigned char random[70'000] = {};
    getentropy(random, 200);
    int different = 0;
    for (int i = 1; i < 200; ++i) different += random[i] != random[0];
    std::printf("%s\n", different > 150 ? "random" : "not random");
    return 0;
}

[[gnu::noinline]] int dive(int depth) {
    volatile int here = depth;
    return depth == 0 ? 0 : dive(depth - 1) + (here > 0);
}

} // namespace

int main(int argc, char** argv) {
    std::string what = argc > 1 ? argv[1] : "";
    if (what == "args") {
        for (int i = 1; i < argc; ++i) std::printf("[%s]", argv[i]);
        std::printf(" %s\n", std::getenv("GIVEN") ? std::getenv("GIVEN") : "(unset)");
        return 0;
    }
    if (what == "exit") std::exit(std::atoi(argv[2]));
    if (what == "return") return std::atoi(argv[2]);
    if (what == "abort") std::abort();
    if (what == "wild") return *reinterpret_cast<volatile int*>(0x7fff0000);
    if (what == "stdin") return echo_stdin();
    if (what == "grow") return grow_and_print();
    if (what == "files") return use_files();
    if (what == "clocks") return show_clocks();
    if (what == "tty") return std::printf("%d %d %d\n", isatty(0), isatty(1), isatty(2)), 0;
    if (what == "dive") return std::printf("%d\n", dive(std::atoi(argv[2]))), 0;
    if (what == "read") {
        FILE* file = std::fopen(argv[2], "r");
        if (!file) return std::printf("%s\n", std::strerror(errno)), 1;
        for (int c; (c = std::fgetc(file)) != EOF;) std::putchar(c);
        return 0;
    }
    if (what == "write") {
        FILE* file = std::fopen(argv[2], "w");
        std::printf("%s\n", file ? "opened" : std::strerror(errno));
        return 0;
    }
    std::puts("hello");
    return 0;
}
