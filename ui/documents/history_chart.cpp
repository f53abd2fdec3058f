// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history_chart.h"

#include "charts/chart_style.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QAreaSeries>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QGuiApplication>
#include <QLegend>
#include <QLegendMarker>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kMostBands = 64; // the newest; a failover storm does not get a band each

double seconds(Nanos time)
{
    return double(time) / 1e9;
}

double seqNoOf(const Operation& operation)
{
    return double(operation.token.seqNo.value);
}

double versionOf(const Operation& operation)
{
    return double(operation.version.value);
}

} // namespace

QList<QPointF> stepPoints(const Operations& operations, double (*value)(const Operation&), double untilSecond,
                          int columns)
{
    QList<QPointF> points;
    if (operations.empty())
        return points;
    const double begin = seconds(operations.front().time);
    const double perColumn = std::max((untilSecond - begin) / std::max(columns, 1), 1e-12);
    double column = -1;
    for (const Operation& operation : operations) {
        const double x = seconds(operation.time);
        const double y = value(operation);
        const double here = std::floor((x - begin) / perColumn);
        if (here == column) { // the same pixel column: the newest value stands for it
            points.back().setY(y);
            continue;
        }
        column = here;
        if (!points.isEmpty())
            points.append({x, points.constLast().y()});
        points.append({x, y});
    }
    if (points.constLast().x() < untilSecond)
        points.append({untilSecond, points.constLast().y()});
    return points;
}

std::vector<TermBand> termBands(const Operations& operations, double untilSecond)
{
    std::vector<TermBand> bands;
    for (const Operation& operation : operations) {
        if (!bands.empty() && bands.back().term == operation.token.primaryTerm)
            continue;
        if (!bands.empty())
            bands.back().end = seconds(operation.time);
        bands.push_back({operation.token.primaryTerm, seconds(operation.time), untilSecond});
    }
    if (bands.size() > kMostBands)
        bands.erase(bands.begin(), bands.end() - std::ptrdiff_t(kMostBands));
    return bands;
}

HistoryChart::HistoryChart(QWidget* parent)
    : HoverChartView(parent)
{
    setObjectName(u"historyChart"_s);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("History of the document"));
    setAccessibleDescription(tr("_seq_no and _version over time, with a band for each primary term"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    setupSeries();
    restyle();
    connect(ThemeSwitch::instance(), &ThemeSwitch::changed, this, &HistoryChart::restyle);
    connect(chart(), &QChart::plotAreaChanged, this, &HistoryChart::placeLabels);
}

void HistoryChart::setupSeries()
{
    m_time = addAxis(*chart(), Qt::AlignBottom, tr("seconds since the session began"));
    m_seqNoAxis = addAxis(*chart(), Qt::AlignLeft, u"_seq_no"_s);
    m_versionAxis = addAxis(*chart(), Qt::AlignRight, u"_version"_s);
    m_versionAxis->setGridLineVisible(false);
    m_version = new QLineSeries;
    m_version->setName(u"_version"_s);
    m_seqNo = new QLineSeries;
    m_seqNo->setName(u"_seq_no"_s);
    m_marks = new QScatterSeries;
    m_marks->setName(tr("selected"));
    m_marks->setMarkerSize(11);
    for (QXYSeries* series : {static_cast<QXYSeries*>(m_version), static_cast<QXYSeries*>(m_seqNo),
                              static_cast<QXYSeries*>(m_marks)}) {
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(series == m_version ? m_versionAxis : m_seqNoAxis);
    }
}

HistoryChart::Band HistoryChart::makeBand()
{
    Band band;
    band.upper = new QLineSeries(this);
    band.lower = new QLineSeries(this);
    band.area = new QAreaSeries(band.upper, band.lower);
    chart()->addSeries(band.area);
    band.area->attachAxis(m_time);
    band.area->attachAxis(m_seqNoAxis);
    band.area->setPen(Qt::NoPen);
    for (QLegendMarker* marker : chart()->legend()->markers(band.area))
        marker->setVisible(false);
    band.label = new QGraphicsSimpleTextItem(chart());
    band.label->setZValue(20);
    return band;
}

void HistoryChart::setBands(const std::vector<TermBand>& bands)
{
    const bool made = m_bands.size() < bands.size();
    while (m_bands.size() < bands.size())
        m_bands.push_back(makeBand());
    while (m_bands.size() > bands.size()) {
        chart()->removeSeries(m_bands.back().area);
        delete m_bands.back().area;
        delete m_bands.back().upper;
        delete m_bands.back().lower;
        delete m_bands.back().label;
        m_bands.pop_back();
    }
    const double low = m_seqNoAxis->min();
    const double high = m_seqNoAxis->max();
    for (std::size_t i = 0; i < bands.size(); ++i) {
        m_bands[i].shows = bands[i];
        m_bands[i].upper->replace(QList<QPointF>{{bands[i].begin, high}, {bands[i].end, high}});
        m_bands[i].lower->replace(QList<QPointF>{{bands[i].begin, low}, {bands[i].end, low}});
    }
    if (made)
        restyle();
    placeLabels();
}

void HistoryChart::setOperations(const Operations& operations, double untilSecond)
{
    const int columns = std::max(1, int(chart()->plotArea().width()));
    m_seqNo->replace(stepPoints(operations, &seqNoOf, untilSecond, columns));
    m_version->replace(stepPoints(operations, &versionOf, untilSecond, columns));
    if (!operations.empty()) {
        const auto [lowSeq, highSeq] =
            std::minmax_element(operations.begin(), operations.end(),
                                [](auto& a, auto& b) { return a.token.seqNo < b.token.seqNo; });
        const auto [lowVersion, highVersion] = std::minmax_element(
            operations.begin(), operations.end(), [](auto& a, auto& b) { return a.version < b.version; });
        // Both grow alike in most races: leave room on opposite sides, so that one line does not hide the
        // other.
        const auto range = [this](QValueAxis& axis, double low, double high, double below, double above) {
            const double span = std::max(1.0, high - low);
            setRange(axis, std::max(0.0, low - span * below), high + span * above, ticksFor(height()));
        };
        range(*m_seqNoAxis, seqNoOf(*lowSeq), seqNoOf(*highSeq), 0.35, 0.12);
        range(*m_versionAxis, versionOf(*lowVersion), versionOf(*highVersion), 0.05, 0.5);
        const double from = seconds(operations.front().time);
        setRange(*m_time, from, std::max(untilSecond, from + 1e-6), 7, u" s");
    }
    chart()->layout()->invalidate(); // longer numbers need more room beside the axes
    chart()->layout()->activate();
    setBands(termBands(operations, untilSecond));
}

void HistoryChart::setMarked(const Operation* first, const Operation* second)
{
    QList<QPointF> points;
    for (const Operation* operation : {first, second}) {
        if (operation)
            points.append({seconds(operation->time), seqNoOf(*operation)});
    }
    m_marks->replace(points);
}

void HistoryChart::placeLabels()
{
    const QRectF plot = chart()->plotArea();
    for (const Band& band : m_bands) {
        const QPointF left = chart()->mapToPosition({band.shows.begin, m_seqNoAxis->max()}, m_seqNo);
        const QPointF right = chart()->mapToPosition({band.shows.end, m_seqNoAxis->max()}, m_seqNo);
        band.label->setText(tr("term %1").arg(band.shows.term.value));
        band.label->setPos(std::max(left.x(), plot.left()) + 4, plot.top() + 2);
        band.label->setVisible(right.x() - left.x() > band.label->boundingRect().width() + 8);
    }
}

void HistoryChart::restyle()
{
    const Theme& theme = Theme::current();
    styleChart(*chart());
    m_seqNo->setPen(QPen(theme.fill(Severity::WriteOk), 2));
    m_version->setPen(QPen(theme.fill(Severity::Read), 2, Qt::DashLine));
    m_marks->setColor(theme.text());
    m_marks->setBorderColor(theme.background());
    QColor band = theme.accent();
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        band.setAlphaF(m_bands[i].shows.term.value % 2 ? 0.05f : 0.14f);
        m_bands[i].area->setBrush(band);
        m_bands[i].label->setBrush(theme.mutedText());
        m_bands[i].label->setFont(QGuiApplication::font());
    }
}

void HistoryChart::resizeEvent(QResizeEvent* event)
{
    fitChart(*chart(), height());
    HoverChartView::resizeEvent(event);
    placeLabels();
}

} // namespace racescope
