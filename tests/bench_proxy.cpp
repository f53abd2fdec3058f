// SPDX-License-Identifier: GPL-3.0-or-later
// What the recording proxy costs: the same clients at the door directly and through it, reads and writes of
// documents of their own. Figures depend on the load of the machine; compare the pairs.
#include "cluster/proxy.h"
#include "http_test.h"

#include <QtTest>

#include <thread>
#include <vector>

using namespace racescope;
using namespace racescope::cluster;

namespace {

constexpr int kRequestsOfEach = 4000;

void work(std::uint16_t port, int number)
{
    HttpClient client(port);
    const std::string path = "/bench/_doc/" + std::to_string(number);
    const std::string source =
        R"({"name":"Toaster","price":49,"in_stock":45,"note":")" + std::string(150, 'x') + "\"}";
    for (int i = 0; i < kRequestsOfEach; i += 2) {
        client.request("PUT", path, source);
        client.request("GET", path);
    }
}

} // namespace

class BenchProxy : public QObject {
    Q_OBJECT
private slots:
    void requests_data();
    void requests();
};

void BenchProxy::requests_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<bool>("proxied");
    for (const int clients : {1, 8, 32}) {
        QTest::addRow("%d clients, directly", clients) << clients << false;
        QTest::addRow("%d clients, through the proxy", clients) << clients << true;
    }
}

void BenchProxy::requests()
{
    QFETCH(int, clients);
    QFETCH(bool, proxied);
    TestDoor door({}, false);
    SteadyClock clock;
    Trace trace;
    ProxyOptions options;
    options.upstream = *parseEndpoint("http://127.0.0.1:" + std::to_string(door.port()));
    options.port = 0;
    Proxy proxy(trace, clock, options);
    const std::uint16_t port = proxied ? proxy.start().value() : door.port();
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i)
            threads.emplace_back(work, port, i);
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QTest::setBenchmarkResult(clients * kRequestsOfEach / seconds, QTest::Events);
}

QTEST_GUILESS_MAIN(BenchProxy)
#include "bench_proxy.moc"
