// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_charts.h"

#include "charts/chart_style.h"
#include "lab/lab_legend.h"
#include "models/format.h"
#include "race/lab_theory.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QAreaSeries>
#include <QGridLayout>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QScatterSeries>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::uint32_t kMostTheory = 1000; // the closed loop costs N² steps
constexpr double kManySizes = 50;           // from this factor on the axis of clients is logarithmic

QLogValueAxis* logAxis(double least, double most)
{
    auto* axis = new QLogValueAxis;
    axis->setBase(10);
    axis->setLabelFormat(u"%.6g"_s); // Qt writes none in the language without a precision
    axis->setMinorTickCount(8);
    axis->setMinorGridLineVisible(false);
    const double low = std::pow(10, std::floor(std::log10(std::max(least, 0.1))));
    axis->setRange(low, std::max(low * 10, niceCeiling(most)));
    return axis;
}

double most(const std::vector<LabResult>& results)
{
    std::uint32_t clients = 1;
    for (const LabResult& result : results)
        clients = std::max(clients, result.clients);
    return clients;
}

double least(const std::vector<LabResult>& results)
{
    double clients = most(results);
    for (const LabResult& result : results)
        clients = std::min(clients, double(result.clients));
    return clients;
}

} // namespace

namespace {

enum Theory { InStep, OutOfStep, OneByOne, Generations };

QPen penOf(Theory theory)
{
    const QColor muted = Theme::current().mutedText();
    const Qt::PenStyle style = theory == InStep      ? Qt::DashLine
                               : theory == OutOfStep ? Qt::SolidLine
                                                     : Qt::DotLine;
    return {muted, 1, style};
}

QString nameOf(Theory theory)
{
    switch (theory) {
    case InStep:
        return LabCharts::tr("theory: everybody in step");
    case OutOfStep:
        return LabCharts::tr("theory: everybody out of step, no backoff");
    case OneByOne:
        return LabCharts::tr("bound: one by one");
    case Generations:
        break;
    }
    return LabCharts::tr("dotted in a policy's colour: theory of its generations");
}

} // namespace

bool hasTheory(const LabModel& model)
{
    return model.documents == 1 && model.updates == 1 && model.world.serviceTime == 0 &&
           model.world.start.kind == StartLaw::Kind::Burst && model.think.kind == ThinkKind::None &&
           model.world.delay.mean > 0;
}

QPen labPen(std::size_t policy)
{
    static constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return {Theme::current().workerStripe(WorkerId(std::uint32_t(policy))), 2,
            kDashes[policy % kDashes.size()]};
}

LabCharts::LabCharts(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"labCharts"_s);
    setAccessibleName(tr("Charts of the lab"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    m_legend = new LabLegend;
    grid->addWidget(m_legend, 0, 0, 1, 2);
    m_views.push_back(makeChart(Completion, u"labCompletion"_s, tr("Completion time in ms"),
                                tr("When the last client was done, by number of clients")));
    m_views.push_back(makeChart(Calls, u"labCalls"_s, tr("Calls (writes sent)"),
                                tr("Writes that reached the server, by number of clients")));
    m_views.push_back(makeChart(Waste, u"labWaste"_s, tr("Waste: refused writes in % of all"),
                                tr("Share of the writes that were refused, by number of clients")));
    m_views.push_back(makeChart(Attempts, u"labAttempts"_s, tr("Attempts of an update"),
                                tr("Which share of the updates took so many attempts")));
    for (int place = 0; place < Places; ++place)
        grid->addWidget(m_views[std::size_t(place)], 1 + place / 2, place % 2);
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &LabCharts::redraw);
    redraw();
}

HoverChartView* LabCharts::makeChart(Place place, const QString& name, const QString& title,
                                     const QString& description)
{
    auto* view = new HoverChartView;
    view->setTeller(
        [this, place](double x) { return place == Attempts ? tipOfAttempts(x) : tipByClients(place, x); });
    view->setLayoutDirection(Qt::LeftToRight);
    view->setObjectName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(title);
    view->setAccessibleDescription(description);
    view->setRenderHint(QPainter::Antialiasing);
    view->chart()->setTitle(title);
    view->chart()->setAnimationOptions(QChart::NoAnimation);
    return view;
}

QChart* LabCharts::chart(int number) const
{
    return m_views[std::size_t(number)]->chart();
}

void LabCharts::show(LabPicture picture)
{
    m_picture = std::move(picture);
    redraw();
}

LabCharts::Value LabCharts::valueOf(Place place, const LabResult& result)
{
    const auto within = [](const MeanSd& value, const Spread& spread) {
        return Value{value.mean, spread.p10, spread.p90};
    };
    if (place == Completion)
        return within(result.completionMs, result.completionMsSpread);
    if (place == Calls)
        return within(result.calls, result.callsSpread);
    const auto waste = [&result](double calls) {
        return calls > 0 ? std::max(0.0, 100 * (calls - result.succeeded) / calls) : 0;
    };
    const Value calls = within(result.calls, result.callsSpread);
    return {100 * result.waste, waste(calls.low), waste(calls.high)};
}

namespace {

QString tipRow(std::size_t policy, const QString& name, const QString& value)
{
    return u"<tr><td style=\"color:%1\">■&nbsp;</td><td style=\"padding-right:12px\">%2</td>"
           "<td align=\"right\">%3</td></tr>"_s.arg(labPen(policy).color().name(), name.toHtmlEscaped(),
                                                    value.toHtmlEscaped());
}

QString tipTable(const QString& head, const QString& rows)
{
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(head.toHtmlEscaped(), rows);
}

} // namespace

// Means with what eight of ten runs lay between, at the nearest number of clients that was simulated.
HoverChartView::Tip LabCharts::tipByClients(Place place, double clients) const
{
    if (m_picture.results.empty())
        return {};
    const auto far = [clients](const LabResult& result) {
        return std::abs(std::log(std::max(clients, 0.1)) - std::log(double(result.clients)));
    };
    const std::uint32_t nearest =
        std::min_element(m_picture.results.begin(), m_picture.results.end(),
                         [&](const LabResult& a, const LabResult& b) { return far(a) < far(b); })
            ->clients;
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'f', value < 100 ? 1 : 0); };
    QString rows;
    for (const LabResult& result : m_picture.results) {
        if (result.clients != nearest)
            continue;
        const Value value = valueOf(place, result);
        rows += tipRow(result.policyNumber, format::text(result.policy),
                       u"%1 (%2 – %3)"_s.arg(number(value.mean), number(value.low), number(value.high)));
    }
    return {double(nearest), tipTable(tr("%n client(s)", nullptr, int(nearest)), rows)};
}

HoverChartView::Tip LabCharts::tipOfAttempts(double attempts) const
{
    const auto count = std::size_t(std::max(1.0, std::round(attempts)));
    const QLocale locale;
    QString rows;
    for (const LabResult& result : m_picture.results) {
        if (result.clients != m_picture.attemptsOf || count > result.attemptsP99 ||
            count >= result.attempts.size())
            continue;
        std::uint64_t all = 0;
        for (const std::uint64_t each : result.attempts)
            all += each;
        const double share = all ? 100 * double(result.attempts[count]) / double(all) : 0;
        rows += tipRow(result.policyNumber, format::text(result.policy),
                       QString(locale.toString(share, 'f', 1) % u' ' % locale.percent()));
    }
    if (rows.isEmpty())
        return {};
    return {double(count), tipTable(tr("%n attempt(s)", nullptr, int(count)), rows)};
}

void LabCharts::redraw()
{
    for (HoverChartView* view : m_views) {
        view->chart()->removeAllSeries();
        for (QAbstractAxis* axis : view->chart()->axes()) {
            view->chart()->removeAxis(axis);
            delete axis;
        }
    }
    if (!m_picture.results.empty()) {
        drawByClients(Completion);
        drawByClients(Calls);
        drawByClients(Waste);
        drawAttempts();
    }
    for (HoverChartView* view : m_views) {
        styleChart(*view->chart());
        view->chart()->legend()->hide();
    }
    m_legend->setEntries(legend());
}

std::vector<LabLegend::Entry> LabCharts::legend() const
{
    std::vector<LabLegend::Entry> entries;
    if (m_picture.results.empty())
        return entries;
    const std::vector<LabPolicy>& policies = m_picture.plan.policies;
    for (std::size_t policy = 0; policy < policies.size(); ++policy)
        entries.push_back({labPen(policy), format::text(policies[policy].label), false});
    if (m_picture.theory && hasTheory(m_picture.plan.model)) {
        for (const Theory theory : {InStep, OutOfStep, OneByOne, Generations})
            entries.push_back({penOf(theory), nameOf(theory), false});
    }
    for (const RealPoint& point : m_picture.real) {
        if (point.policy < policies.size())
            entries.push_back({labPen(point.policy),
                               tr("%1, %Ln real threads", nullptr, format::plural(point.clients))
                                   .arg(format::text(policies[point.policy].label)),
                               true});
    }
    return entries;
}

LabCharts::Axes LabCharts::makeAxes(QChart& chart, double mostX, double least, double most, bool logarithmic)
{
    Axes axes;
    const double leastX = racescope::least(m_picture.results);
    if (mostX / leastX > kManySizes) {
        axes.x = logAxis(leastX, mostX);
        axes.x->setTitleText(tr("clients"));
        chart.addAxis(axes.x, Qt::AlignBottom);
    } else {
        QValueAxis* x = addAxis(chart, Qt::AlignBottom, tr("clients"));
        setRange(*x, 0, mostX * 1.02);
        axes.x = x;
    }
    if (logarithmic) {
        axes.y = logAxis(least, most);
        chart.addAxis(axes.y, Qt::AlignLeft);
    } else {
        QValueAxis* y = addAxis(chart, Qt::AlignLeft, {});
        setRange(*y, 0, niceCeiling(most));
        axes.y = y;
    }
    return axes;
}

void LabCharts::attach(QChart& chart, QXYSeries& series, const Axes& axes)
{
    chart.addSeries(&series);
    series.attachAxis(axes.x);
    series.attachAxis(axes.y);
}

void LabCharts::drawBand(QChart& chart, const QList<QPointF>& low, const QList<QPointF>& high, QColor color,
                         const Axes& axes)
{
    auto* below = new QLineSeries;
    below->replace(low);
    auto* above = new QLineSeries;
    above->replace(high);
    auto* band = new QAreaSeries(above, below);
    below->setParent(band);
    above->setParent(band);
    chart.addSeries(band);
    band->attachAxis(axes.x);
    band->attachAxis(axes.y);
    color.setAlpha(45);
    band->setBrush(color);
    band->setPen(Qt::NoPen);
}

void LabCharts::drawByClients(Place place)
{
    QChart& chart = *m_views[place]->chart();
    double least = 1e300;
    double greatest = 0;
    for (const LabResult& result : m_picture.results) {
        const Value value = valueOf(place, result);
        least = std::min(least, value.mean);
        greatest = std::max(greatest, value.high);
    }
    const bool isWaste = place == Waste;
    const Axes axes = makeAxes(chart, most(m_picture.results), least, isWaste ? 100 : greatest,
                               m_picture.logarithmic && !isWaste);
    for (std::size_t policy = 0; policy < m_picture.plan.policies.size(); ++policy) {
        QList<QPointF> means;
        QList<QPointF> low;
        QList<QPointF> high;
        for (const LabResult& result : m_picture.results) {
            if (result.policyNumber != policy)
                continue;
            const Value value = valueOf(place, result);
            const double bottom = isWaste ? value.low : std::max(value.low, 0.1);
            means.append({double(result.clients), value.mean});
            low.append({double(result.clients), bottom});
            high.append({double(result.clients), std::max(value.high, bottom)});
        }
        const QPen pen = labPen(policy);
        drawBand(chart, low, high, pen.color(), axes);
        auto* line = new QLineSeries;
        line->setName(format::text(m_picture.plan.policies[policy].label));
        line->replace(means);
        attach(chart, *line, axes);
        line->setPen(pen);
        line->setPointsVisible(means.size() < 3);
    }
    if (m_picture.theory && !isWaste && hasTheory(m_picture.plan.model))
        drawTheory(place, axes);
    drawReal(place, axes);
}

// Section by section of the theory: in step, out of step, handed over one by one; and each policy's
// generations, dotted in its own colour.
void LabCharts::drawTheory(Place place, const Axes& axes)
{
    QChart& chart = *m_views[place]->chart();
    const DelayLaw& delay = m_picture.plan.model.world.delay;
    const auto from = std::uint32_t(least(m_picture.results));
    const auto to = std::uint32_t(most(m_picture.results));
    const std::uint32_t step = std::max(1U, (to - from) / 100);
    const auto add = [&](const QPen& pen, std::uint32_t last, auto theoryOf) {
        QList<QPointF> points;
        for (std::uint64_t n = from; n <= last; n += step) {
            const std::optional<LabTheory> theory = theoryOf(std::uint32_t(n));
            if (!theory)
                return;
            points.append({double(n), place == Calls ? theory->calls : theory->completionMs});
        }
        auto* line = new QLineSeries;
        line->replace(points);
        attach(chart, *line, axes);
        line->setPen(pen);
    };
    add(penOf(InStep), to, [&](std::uint32_t n) { return std::optional(lockStep(delay, n)); });
    const std::vector<LabTheory> loop = closedLoop(delay, std::min(to, kMostTheory));
    if (!loop.empty()) {
        add(penOf(OutOfStep), std::min(to, kMostTheory),
            [&](std::uint32_t n) { return std::optional(loop[n - 1]); });
    }
    add(penOf(OneByOne), to, [&](std::uint32_t n) { return std::optional(handedOver(delay, n)); });
    for (std::size_t policy = 0; policy < m_picture.plan.policies.size(); ++policy) {
        add(QPen(labPen(policy).color(), 1, Qt::DotLine), to,
            [&](std::uint32_t n) { return generations(delay, n, m_picture.plan.policies[policy]); });
    }
}

void LabCharts::drawReal(Place place, const Axes& axes)
{
    QChart& chart = *m_views[place]->chart();
    for (const RealPoint& point : m_picture.real) {
        if (point.policy >= m_picture.plan.policies.size())
            continue;
        auto* square = new QScatterSeries;
        square->append(point.clients, place == Completion ? point.completionMs
                                      : place == Calls    ? point.calls
                                                          : 100 * point.waste);
        attach(chart, *square, axes);
        square->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
        square->setMarkerSize(10);
        square->setColor(labPen(point.policy).color());
        square->setBorderColor(Theme::current().text());
    }
}

void LabCharts::drawAttempts()
{
    QChart& chart = *m_views[Attempts]->chart();
    chart.setTitle(tr("Attempts of an update, clients: %1").arg(m_picture.attemptsOf));
    struct Curve {
        QList<QPointF> means;
        QList<QPointF> low;
        QList<QPointF> high;
        QString name;
        QPen pen;
    };
    double longest = 1;
    double highest = 0;
    std::vector<Curve> curves;
    for (const LabResult& result : m_picture.results) {
        if (result.clients != m_picture.attemptsOf)
            continue;
        std::uint64_t all = 0;
        for (const std::uint64_t count : result.attempts)
            all += count;
        Curve curve{{}, {}, {}, format::text(result.policy), labPen(result.policyNumber)};
        for (std::size_t n = 1; n < result.attempts.size() && n <= result.attemptsP99; ++n) {
            const double share = all ? 100 * double(result.attempts[n]) / double(all) : 0;
            const Spread spread = n < result.attemptsSpread.size() ? result.attemptsSpread[n] : Spread();
            curve.means.append({double(n), share});
            curve.low.append({double(n), 100 * spread.p10});
            curve.high.append({double(n), 100 * spread.p90});
            highest = std::max({highest, share, 100 * spread.p90});
        }
        longest = std::max(longest, double(result.attemptsP99));
        curves.push_back(std::move(curve));
    }
    QValueAxis* x = addAxis(chart, Qt::AlignBottom, tr("attempts, up to the 99th percentile"));
    QValueAxis* y = addAxis(chart, Qt::AlignLeft, tr("% of updates"));
    setRange(*x, 0, longest + 1);
    setRange(*y, 0, std::max(highest * 1.1, 1.0));
    const Axes axes{x, y};
    for (const Curve& curve : curves)
        drawBand(chart, curve.low, curve.high, curve.pen.color(), axes);
    for (const Curve& curve : curves) {
        auto* line = new QLineSeries;
        line->setName(curve.name);
        line->replace(curve.means);
        line->setPointsVisible(curve.means.size() < 3);
        attach(chart, *line, axes);
        line->setPen(curve.pen);
    }
}

} // namespace racescope
