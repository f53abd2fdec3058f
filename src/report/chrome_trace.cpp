// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chrome_trace.h"

#include "base/json.h"
#include "report/event_text.h"
#include "verdict/from_trace.h"

#include <cstdio>

namespace racescope {

namespace {

constexpr std::size_t kPiece = 1 << 18;

std::string micros(Nanos time)
{
    char text[40];
    std::snprintf(text, sizeof text, "%lld.%03lld", static_cast<long long>(time / 1000),
                  static_cast<long long>(time % 1000));
    return text;
}

class Writer {
public:
    Writer(const Names& names, const ConflictLog& conflicts, const TextSink& sink)
        : m_names(names)
        , m_conflicts(conflicts)
        , m_sink(sink)
    {
    }

    bool write(const Snapshot& snapshot)
    {
        m_out = "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n"
                "{\"name\":\"process_name\",\"ph\":\"M\",\"pid\":1,\"args\":{\"name\":\"racescope\"}}";
        for (const LaneView& lane : snapshot.lanes()) {
            track(lane.worker());
            for (std::size_t i = 0; i < lane.size() && m_good; ++i)
                event(lane.at(i));
        }
        m_out += "\n]}\n";
        return m_good && m_sink(m_out);
    }

private:
    static std::uint32_t tid(WorkerId worker) { return worker == kSystemWorker ? 0 : worker.value + 1; }

    void track(WorkerId worker)
    {
        m_out +=
            ",\n{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":" + std::to_string(tid(worker)) +
            ",\"args\":{\"name\":";
        json::appendQuoted(m_out,
                           worker == kSystemWorker ? "by hand and script" : m_names.workerName(worker).name);
        m_out += "}}";
    }

    void event(const Event& event)
    {
        const std::string document = documentText(event.document, m_names);
        m_out += ",\n{\"name\":";
        json::appendQuoted(m_out, std::string(name(event.kind)) + (document.empty() ? "" : ' ' + document));
        m_out += ",\"cat\":\"";
        m_out += isLostUpdate(event) ? "lost_update" : std::string(name(event.kind));
        m_out += "\",\"ph\":\"X\",\"ts\":" + micros(event.time) + ",\"dur\":" + micros(event.duration) +
                 ",\"pid\":1,\"tid\":" + std::to_string(tid(event.worker)) + ",\"args\":{\"outcome\":";
        json::appendQuoted(m_out, outcomeText(event));
        if (event.chain != 0)
            m_out +=
                ",\"chain\":" + std::to_string(event.chain) + ",\"attempt\":" + std::to_string(event.attempt);
        const std::string request = requestLine(event, m_names);
        if (!request.empty()) {
            m_out += ",\"request\":";
            json::appendQuoted(m_out, request);
        }
        m_out += "}}";
        if (event.kind == EventKind::Conflict)
            flow(event);
        if (m_out.size() >= kPiece) {
            m_good = m_sink(m_out);
            m_out.clear();
        }
    }

    void flow(const Event& conflict)
    {
        const auto winner = m_conflicts.commit(conflict.document, conflict.token);
        if (!winner)
            return;
        const std::string common =
            ",\n{\"name\":\"beaten by\",\"cat\":\"conflict\",\"pid\":1,\"id\":" + std::to_string(++m_flows);
        m_out += common + ",\"ph\":\"s\",\"ts\":" + micros(winner->time) +
                 ",\"tid\":" + std::to_string(tid(winner->worker)) + '}';
        m_out += common + ",\"ph\":\"f\",\"bp\":\"e\",\"ts\":" + micros(conflict.end()) +
                 ",\"tid\":" + std::to_string(tid(conflict.worker)) + '}';
    }

    const Names& m_names;
    const ConflictLog& m_conflicts;
    const TextSink& m_sink;
    std::string m_out;
    std::uint64_t m_flows = 0;
    bool m_good = true;
};

} // namespace

bool writeChromeTrace(const Snapshot& snapshot, const Names& names, const ConflictLog& conflicts,
                      const TextSink& sink)
{
    return Writer(names, conflicts, sink).write(snapshot);
}

} // namespace racescope
