"""Lines taken apart and put together: split, strip, partition, find, startswith."""
import sys


def make(n):
    methods = ("GET", "POST", "PUT", "DELETE")
    return "\n".join(f"10.0.{i % 256}.{i * 7 % 256} - {methods[i % 4]} /item/{i % 97}?page={i % 13}&sort=name  {200 + i % 5}"
                     for i in range(n))


def parse(text):
    hosts, pages, failed, kinds = {}, 0, 0, {}
    for line in text.splitlines():
        fields = line.split()
        host, method, path, status = fields[0], fields[2], fields[3], fields[-1]
        hosts[host] = hosts.get(host, 0) + 1
        kinds[method] = kinds.get(method, 0) + 1
        route, _, query = path.partition("?")
        for pair in query.split("&"):
            key, value = pair.split("=")
            if key == "page" and value.isdigit():
                pages += int(value)
        if status.startswith("20") and not status.endswith("0"):
            failed += len(route.strip("/").rsplit("/", 1)[1])
    return len(hosts), pages, failed, sorted(kinds.items())


print(*parse(make(int(sys.argv[1]) if len(sys.argv) > 1 else 200000)))
