// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/lab_chart.h"

#include "base/counted.h"
#include "race/lab_theory.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace racescope {
namespace {

// Okabe, Ito: told apart by people who see few colours; each line has its own dashes and name, too.
constexpr std::array<const char*, 8> kColours{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                              "#56b4e9", "#e69f00", "#7f7f7f", "#000000"};
constexpr std::array<const char*, 4> kDashes{"", "8 3", "2 3", "8 3 2 3"};

std::string text(double number, int digits = 1)
{
    std::array<char, 64> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, digits);
    return std::string(buffer.data(), error == std::errc{} ? end : buffer.data());
}

std::string escaped(const std::string& raw)
{
    std::string out;
    for (const char c : raw)
        out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
    return out;
}

struct Point {
    double clients = 0;
    double mean = 0;
    double sd = 0;
    Spread spread;
};

struct Line {
    std::string name;
    std::vector<Point> points;
};

// One panel with logarithmic values: policies differ by factors.
class Panel {
public:
    Panel(double left, double top, double width, double height, std::string title, std::vector<Line> lines,
          Line bound)
        : m_left(left)
        , m_top(top)
        , m_width(width)
        , m_height(height)
        , m_title(std::move(title))
        , m_lines(std::move(lines))
        , m_bound(std::move(bound))
    {
        double least = 1e300;
        double most = 0;
        const auto reach = [&](const Line& line) {
            for (const Point& p : line.points) {
                m_from = std::min(m_from, p.clients);
                m_to = std::max(m_to, p.clients);
                least = std::min(least, std::max(p.mean, 0.1));
                most = std::max({most, p.mean, p.spread.p90});
            }
        };
        for (const Line& line : m_lines)
            reach(line);
        reach(m_bound);
        m_low = std::floor(std::log10(least));
        m_high = std::max(m_low + 1, std::ceil(std::log10(std::max(most, 0.1))));
    }
    std::string svg() const
    {
        std::string out = "<text x=\"" + text(m_left) + "\" y=\"" + text(m_top - 14) +
                          "\" font-size=\"15\" font-weight=\"bold\">" + m_title + "</text>\n";
        for (double decade = m_low; decade <= m_high; ++decade)
            out += grid(decade);
        out += clientLabels();
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            out += band(m_lines[i], i) +
                   polyline(m_lines[i], kColours[i % kColours.size()], kDashes[i % kDashes.size()], 2);
        return out + polyline(m_bound, "#999999", "1 4", 1.5);
    }

private:
    double x(double clients) const
    {
        return m_from == m_to ? m_left + m_width / 2
                              : m_left + m_width * (clients - m_from) / (m_to - m_from);
    }
    double y(double value) const
    {
        const double place = (std::log10(std::max(value, 1e-3)) - m_low) / (m_high - m_low);
        return m_top + m_height * (1 - std::clamp(place, 0.0, 1.0));
    }
    std::string grid(double decade) const
    {
        const double value = std::pow(10, decade);
        const std::string at = text(y(value));
        return "<line x1=\"" + text(m_left) + "\" x2=\"" + text(m_left + m_width) + "\" y1=\"" + at +
               "\" y2=\"" + at + "\" stroke=\"#dddddd\"/><text x=\"" + text(m_left - 6) + "\" y=\"" +
               text(y(value) + 4) + "\" text-anchor=\"end\" font-size=\"12\">" +
               text(value, decade < 0 ? int(-decade) : 0) + "</text>\n";
    }
    std::string clientLabels() const
    {
        std::string out;
        double last = -1e9;
        if (m_lines.empty())
            return out;
        for (const Point& p : m_lines.front().points) {
            if (x(p.clients) - last < 40)
                continue;
            last = x(p.clients);
            out += "<text x=\"" + text(last) + "\" y=\"" + text(m_top + m_height + 18) +
                   "\" text-anchor=\"middle\" font-size=\"12\">" + text(p.clients, 0) + "</text>\n";
        }
        return out + "<text x=\"" + text(m_left + m_width / 2) + "\" y=\"" + text(m_top + m_height + 38) +
               "\" text-anchor=\"middle\" font-size=\"12\">clients</text>\n";
    }
    std::string band(const Line& line, std::size_t number) const
    {
        std::string points;
        for (const Point& p : line.points)
            points += text(x(p.clients)) + ',' + text(y(p.spread.p90)) + ' ';
        for (auto p = line.points.rbegin(); p != line.points.rend(); ++p)
            points += text(x(p->clients)) + ',' + text(y(p->spread.p10)) + ' ';
        return "<polygon points=\"" + points + "\" fill=\"" + kColours[number % kColours.size()] +
               "\" fill-opacity=\"0.15\"/>\n";
    }
    std::string polyline(const Line& line, const char* colour, const char* dashes, double width) const
    {
        std::string points;
        std::string marks;
        for (const Point& p : line.points) {
            points += text(x(p.clients)) + ',' + text(y(p.mean)) + ' ';
            marks += "<circle cx=\"" + text(x(p.clients)) + "\" cy=\"" + text(y(p.mean)) +
                     "\" r=\"2.5\" fill=\"" + colour + "\"><title>" + escaped(line.name) + ", " +
                     counted(std::uint64_t(p.clients), "client", "clients") + ": " + text(p.mean) + " (SD " +
                     text(p.sd) + ")</title></circle>\n";
        }
        return "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" +
               text(width) + "\" stroke-dasharray=\"" + dashes + "\"/>\n" + marks;
    }

    double m_left;
    double m_top;
    double m_width;
    double m_height;
    std::string m_title;
    std::vector<Line> m_lines;
    Line m_bound;
    double m_from = 1e300;
    double m_to = 0;
    double m_low = 0;
    double m_high = 1;
};

std::string legend(const std::vector<Line>& lines, double left, double top)
{
    std::string out;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        const bool isBound = i == lines.size();
        const std::string name = isBound ? "turns one by one" : escaped(lines[i].name);
        out += "<line x1=\"" + text(left) + "\" x2=\"" + text(left + 36) + "\" y1=\"" + text(top - 4) +
               "\" y2=\"" + text(top - 4) + "\" stroke=\"" +
               (isBound ? "#999999" : kColours[i % kColours.size()]) +
               "\" stroke-width=\"2\" stroke-dasharray=\"" + (isBound ? "1 4" : kDashes[i % kDashes.size()]) +
               "\"/><text x=\"" + text(left + 42) + "\" y=\"" + text(top) + "\" font-size=\"12\">" + name +
               "</text>\n";
        left += 64 + 7.5 * double(name.size());
    }
    return out;
}

} // namespace

std::string labChartSvg(const LabPlan& plan, const std::vector<LabResult>& results, LabChartOptions options)
{
    std::vector<Line> times(plan.policies.size());
    std::vector<Line> calls(plan.policies.size());
    for (std::size_t i = 0; i < plan.policies.size(); ++i)
        times[i].name = calls[i].name = plan.policies[i].label;
    Line leastTime{"turns one by one", {}};
    Line leastCalls{"turns one by one", {}};
    for (const LabResult& r : results) {
        times[r.policyNumber].points.push_back(
            {double(r.clients), r.completionMs.mean, r.completionMs.sd, r.completionMsSpread});
        calls[r.policyNumber].points.push_back({double(r.clients), r.calls.mean, r.calls.sd, r.callsSpread});
        if (r.policyNumber != 0)
            continue;
        const LabTheory bound = handedOver(plan.model.world.delay, r.clients);
        leastTime.points.push_back({double(r.clients), bound.completionMs, 0, {}});
        leastCalls.points.push_back({double(r.clients), bound.calls, 0, {}});
    }
    const auto byClients = [](const Point& a, const Point& b) { return a.clients < b.clients; };
    for (std::vector<Line>* lines : {&times, &calls}) {
        for (Line& line : *lines)
            std::stable_sort(line.points.begin(), line.points.end(), byClients);
    }
    std::stable_sort(leastTime.points.begin(), leastTime.points.end(), byClients);
    std::stable_sort(leastCalls.points.begin(), leastCalls.points.end(), byClients);
    const double width = (options.widthPx - 190) / 2.0;
    const double height = options.heightPx - 150;
    const std::string size =
        std::to_string(options.widthPx) + "\" height=\"" + std::to_string(options.heightPx);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " +
           std::to_string(options.widthPx) + ' ' + std::to_string(options.heightPx) +
           "\" font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n" +
           Panel(80, 50, width, height, "Completion, ms", times, leastTime).svg() +
           Panel(160 + width, 50, width, height, "Calls", calls, leastCalls).svg() +
           legend(times, 80, options.heightPx - 20) + "</svg>\n";
}

} // namespace racescope
