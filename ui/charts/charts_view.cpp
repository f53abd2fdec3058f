// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_view.h"

#include "charts/chart_style.h"
#include "charts/hover_chart_view.h"
#include "models/format.h"
#include "palette/key_hint.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QLabel>
#include <QLegend>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr double kShownSeconds = 60;
constexpr double kLeastSeconds = 10; // a young race fills the chart

template <class Value> QList<QPointF> pointsOf(const RateHistory& history, Value value)
{
    QList<QPointF> points;
    points.reserve(qsizetype(history.points().size()));
    for (const RatePoint& point : history.points())
        points.append({point.second, value(point)});
    return points;
}

bool hasWrites(const RatePoint& point)
{
    return point.accepted + point.conflicts > 0;
}

// Lays itself out anew when its height changes.
class LowChartView : public HoverChartView {
public:
    using HoverChartView::HoverChartView;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        fitChart(*chart(), height());
        QChartView::resizeEvent(event);
    }
};

QLineSeries* addLine(QChart& chart, const QString& name, QValueAxis* x, QValueAxis* y)
{
    auto* series = new QLineSeries;
    series->setName(name);
    chart.addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
    return series;
}

} // namespace

ChartsView::ChartsView(RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
{
    setObjectName(u"chartsView"_s);
    auto* layout = new QVBoxLayout(this);
    m_summary = new QLabel;
    new KeyHint(*this, u"run"_s, [this](const QString& key) {
        if (!m_history.points().empty())
            return;
        m_summary->setText(
            //: %1: the key in brackets with a space before it, such as " (F5)", or nothing.
            tr("No events yet. Run%1 to see how many writes a second are accepted and refused.").arg(key));
    });
    m_summary->setObjectName(u"chartsSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_summary);
    m_filtered = new QLabel(tr("Only events that match the filter are counted."));
    m_filtered->setObjectName(u"chartsFiltered"_s);
    m_filtered->setWordWrap(true);
    m_filtered->hide();
    layout->addWidget(m_filtered);
    setupThroughput();
    setupShare();
    auto* charts = new QHBoxLayout;
    charts->addWidget(m_throughput, 3);
    charts->addWidget(m_share, 2);
    layout->addLayout(charts, 1);
    restyle();
    connect(&m_run, &RunController::beat, this, &ChartsView::beat);
    connect(&m_run, &RunController::sessionChanged, this, [this] {
        m_history.clear();
        m_recalled.reset();
        redraw();
    });
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &ChartsView::restyle);
}

ChartsView::~ChartsView()
{
    m_stop.request_stop();
}

HoverChartView* ChartsView::makeChart(const QString& name, const QString& description)
{
    auto* view = new LowChartView;
    view->setLayoutDirection(Qt::LeftToRight);
    view->setFrameShape(QFrame::NoFrame);
    // The view takes its chart's: a low pane cuts nothing off, the chart leaves out what has no room.
    view->chart()->setMinimumSize(1, 1);
    view->setAccessibleName(name);
    view->viewport()->setAccessibleName(name); // said to take keys, too
    view->setAccessibleDescription(description);
    view->chart()->setTitle(name);
    view->chart()->setAnimationOptions(QChart::NoAnimation);
    view->setTeller([this](double second) { return tipAt(second); });
    return view;
}

void ChartsView::setupThroughput()
{
    m_throughput =
        makeChart(tr("Writes a second"), tr("Accepted and refused writes a second over the last minute"));
    m_throughput->setObjectName(u"throughputChart"_s);
    QChart& chart = *m_throughput->chart();
    m_throughputTime = addAxis(chart, Qt::AlignBottom, tr("seconds"));
    m_throughputRate = addAxis(chart, Qt::AlignLeft, {});
    m_accepted = addLine(chart, tr("accepted"), m_throughputTime, m_throughputRate);
    m_conflicts = addLine(chart, tr("refused with 409"), m_throughputTime, m_throughputRate);
    m_lost = addLine(chart, tr("lost updates"), m_throughputTime, m_throughputRate);
}

void ChartsView::setupShare()
{
    m_share = makeChart(tr("Conflict rate in % of the writes"),
                        tr("Share of the writes that were refused over the last minute"));
    m_share->setObjectName(u"conflictRateChart"_s);
    QChart& chart = *m_share->chart();
    m_shareTime = addAxis(chart, Qt::AlignBottom, tr("seconds"));
    m_shareAxis = addAxis(chart, Qt::AlignLeft, {});
    m_shareSeries = addLine(chart, tr("refused with 409"), m_shareTime, m_shareAxis);
    chart.legend()->hide();
    m_shareAxis->setRange(0, 100);
}

// What was counted nearest to that second.
HoverChartView::Tip ChartsView::tipAt(double second) const
{
    const auto& points = history().points();
    if (points.empty())
        return {};
    auto nearest = std::lower_bound(points.begin(), points.end(), second,
                                    [](const RatePoint& point, double at) { return point.second < at; });
    if (nearest == points.end() ||
        (nearest != points.begin() && second - std::prev(nearest)->second < nearest->second - second))
        nearest = std::prev(nearest);
    const auto row = [](const QString& name, const QString& value) {
        return u"<tr><td style=\"padding-right:12px\">%1</td><td align=\"right\">%2</td></tr>"_s.arg(
            name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const QLocale locale;
    QString rows = row(m_accepted->name(), format::rate(nearest->accepted)) %
                   row(m_conflicts->name(), format::rate(nearest->conflicts)) %
                   row(m_lost->name(), format::rate(nearest->lost));
    if (hasWrites(*nearest))
        rows += row(tr("conflict rate"),
                    locale.toString(100 * nearest->conflictShare, 'f', 0) % locale.percent());
    return {nearest->second, u"<b>%1 s</b><table cellspacing=\"0\">%2</table>"_s.arg(
                                 locale.toString(nearest->second, 'f', 1), rows)};
}

void ChartsView::beat()
{
    if (!m_run.workspace())
        return;
    countMatches();
    if (m_history.points().empty() && !m_run.isActive())
        return recall();
    m_isRecalled = false;
    m_history.sample(m_run.workspace()->clock().now(), countsOf(m_run.snapshot().total()));
    if (isVisible())
        redraw();
}

void ChartsView::setMatches(std::shared_ptr<const FilterMatches> matches)
{
    m_matches = std::move(matches);
    if (!m_matches)
        forgetMatches();
    else
        countMatches();
}

void ChartsView::forgetMatches()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isCounting = false;
    m_counted.reset();
    if (m_matching) {
        m_matching.reset();
        redraw();
    }
}

// Nothing is counted while nobody looks: it is counted anew then.
void ChartsView::countMatches()
{
    const bool isGoingOn = m_run.isActive();
    const bool isReady = m_matches && (m_matches->isComplete || m_matching);
    if (!isReady || m_isCounting || !isVisible() || (!isGoingOn && m_counted == m_matches))
        return;
    m_isCounting = true;
    const bool goesOn = m_matching && (isGoingOn || m_matching->agreesWith(*m_matches));
    const auto count = [before = goesOn ? m_matching : nullptr, snapshot = m_run.snapshot(),
                        matches = m_matches, now = m_run.workspace()->clock().now(),
                        stop = m_stop.get_token()] {
        auto rates = before ? std::make_shared<MatchedRates>(*before) : std::make_shared<MatchedRates>();
        rates->advance(snapshot, *matches, now, stop);
        return std::shared_ptr<const MatchedRates>(std::move(rates));
    };
    m_run.inBackground(count).then(this, [this, matches = m_matches, stop = m_stop.get_token()](
                                             const std::shared_ptr<const MatchedRates>& rates) {
        if (stop.stop_requested())
            return;
        m_isCounting = false;
        m_matching = rates;
        m_counted = matches;
        redraw();
        if (m_counted != m_matches)
            countMatches();
    });
}

// Of a recording that nobody watched while it was made.
void ChartsView::recall()
{
    const Snapshot& snapshot = m_run.snapshot();
    if (snapshot.events() == 0 || m_recalled == snapshot.generation())
        return;
    m_recalled = snapshot.generation();
    m_run.inBackground([snapshot] { return RateHistory::of(snapshot); })
        .then(this, [this, asked = m_recalled](RateHistory history) {
            if (asked != m_recalled || !m_history.points().empty())
                return;
            m_history = std::move(history);
            m_isRecalled = true;
            redraw();
        });
}

void ChartsView::redraw()
{
    const RateHistory& shown = history();
    m_filtered->setVisible(m_matching != nullptr);
    m_accepted->replace(pointsOf(shown, [](const RatePoint& p) { return p.accepted; }));
    m_conflicts->replace(pointsOf(shown, [](const RatePoint& p) { return p.conflicts; }));
    m_lost->replace(pointsOf(shown, [](const RatePoint& p) { return p.lost; }));
    QList<QPointF> shares; // where nobody writes there is no rate, and none is not 0 %
    for (const RatePoint& point : shown.points()) {
        if (hasWrites(point))
            shares.append({point.second, 100 * point.conflictShare});
    }
    m_shareSeries->replace(shares);
    if (shown.points().empty()) {
        setRange(*m_throughputTime, 0, kLeastSeconds, ticksAcross(*m_throughput->chart()), u" s");
        setRange(*m_shareTime, 0, kLeastSeconds, ticksAcross(*m_share->chart()), u" s");
        setRange(*m_throughputRate, 0, 1, 1);
        setRange(*m_shareAxis, 0, 100, ticksFor(m_share->height()));
        return;
    }
    const RatePoint& last = shown.points().back();
    const double from = std::max(shown.points().front().second, last.second - kShownSeconds);
    const double to = m_isRecalled ? last.second : std::max(last.second, from + kLeastSeconds);
    double most = 1;
    for (const RatePoint& point : shown.points()) {
        if (point.second >= from)
            most = std::max({most, point.accepted, point.conflicts});
    }
    setRange(*m_throughputTime, from, to, ticksAcross(*m_throughput->chart()), u" s");
    setRange(*m_shareTime, from, to, ticksAcross(*m_share->chart()), u" s");
    setRange(*m_throughputRate, 0, niceCeiling(most * 1.05), ticksFor(m_throughput->height()));
    setRange(*m_shareAxis, 0, 100, ticksFor(m_share->height()));
    if (!m_run.isActive())
        return showTotals();
    m_summary->setText(hasWrites(last) ? tr("Now: %1 accepted, %2 refused with 409, conflict rate %3 %.")
                                             .arg(format::rate(last.accepted), format::rate(last.conflicts),
                                                  QLocale().toString(100 * last.conflictShare, 'f', 0))
                                       : tr("Nobody has written within the last second."));
}

// Of a race that is over, or of a recording: there is no now.
void ChartsView::showTotals()
{
    const SeverityCounts counts = m_matching ? history().total() : countsOf(m_run.snapshot().total());
    const std::uint64_t refused = counts[std::size_t(Severity::Conflict)];
    const std::uint64_t accepted =
        counts[std::size_t(Severity::WriteOk)] + counts[std::size_t(Severity::LostUpdate)];
    const std::uint64_t all = std::max<std::uint64_t>(accepted + refused, 1);
    m_summary->setText(tr("Writes accepted in all: %1, refused with 409: %2, conflict rate: %3 %.")
                           .arg(format::number(accepted), format::number(refused),
                                QLocale().toString(100 * double(refused) / double(all), 'f', 0)));
}

void ChartsView::restyle()
{
    const Theme& theme = Theme::current();
    styleChart(*m_throughput->chart());
    styleChart(*m_share->chart());
    m_accepted->setPen(QPen(theme.fill(Severity::WriteOk), 2));
    m_conflicts->setPen(QPen(theme.fill(Severity::Conflict), 2, Qt::DashLine));
    m_lost->setPen(QPen(theme.fill(Severity::LostUpdate), 2, Qt::DotLine));
    m_shareSeries->setPen(QPen(theme.fill(Severity::Conflict), 2));
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    redraw();
    countMatches();
}

void ChartsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    forgetMatches();
}

// When the plots have their sizes: as many labels as there is room for.
void ChartsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ChartsView::redraw, Qt::QueuedConnection);
}

} // namespace racescope
