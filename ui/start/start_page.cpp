// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include "language/engine_text.h"
#include "lessons/lesson_pane.h"
#include "models/format.h"
#include "palette/key_map.h"
#include "session/recent_files.h"
#include "start/race_preview.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "timeline/time_axis.h"

#include <QCheckBox>
#include <QCommandLinkButton>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kShownRecent = 6;
constexpr int kWidest = 130; // characters

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

// As the keyboard names it, on a ground of its own.
QString keyCap(const QKeySequence& key, const QPalette& palette)
{
    return u"<span style=\"background-color:%1\">&nbsp;%2&nbsp;</span>"_s.arg(
        palette.color(QPalette::Button).name(), key.toString(QKeySequence::NativeText).toHtmlEscaped());
}

} // namespace

StartPage::StartPage(KeyMap& keys, LessonPane& lessons, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_lessons(lessons)
    , m_preview(new RacePreview(run))
{
    setObjectName(u"startPage"_s);
    setAccessibleName(tr("Start page"));
    setAcceptDrops(true);
    auto* area = new QScrollArea;
    area->setObjectName(u"startArea"_s);
    area->setAccessibleName(tr("Start page"));
    area->setWidget(makeInside());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(&m_keys, &KeyMap::changed, this, &StartPage::showKeys);
    connect(&m_keys, &KeyMap::placesChanged, this, &StartPage::showKeys);
    connect(&m_lessons, &LessonPane::solved, this, &StartPage::showLessons);
    connect(m_preview, &RacePreview::clicked, this, &StartPage::watchRequested);
}

// No wider than lines are easily read, in the middle of a wide window.
QWidget* StartPage::makeInside()
{
    auto* inside = new QWidget;
    auto* middle = new QHBoxLayout(inside);
    const int space = fontMetrics().averageCharWidth() * 4;
    middle->setContentsMargins(space, space / 2, space, space / 2);
    auto* page = new QWidget;
    page->setMaximumWidth(fontMetrics().averageCharWidth() * kWidest);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space / 3);
    setupTitle(*rows);
    rows->addWidget(m_preview);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    setupBegin(*left);
    auto* right = new QVBoxLayout;
    right->setSpacing(space / 4);
    setupRecent(*right);
    right->addSpacing(space / 2);
    setupKeys(*right);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    rows->addLayout(columns);
    rows->addStretch(1);
    rows->addWidget(makeFooter());
    middle->addStretch(1);
    middle->addWidget(page, 100);
    middle->addStretch(1);
    return inside;
}

void StartPage::setupTitle(QBoxLayout& layout)
{
    auto* title = new QLabel(tr("Racescope"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    title->setFont(font);
    auto* what = new QLabel(tr("An oscilloscope for optimistic concurrency: see which write won, which was "
                               "refused, and which was lost."));
    what->setWordWrap(true);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(title);
    lines->addWidget(what);
    layout.addLayout(lines);
}

void StartPage::setupBegin(QBoxLayout& layout)
{
    const auto add = [&](const QString& name, const QString& text, const QString& more, QStringView icon,
                         auto signal) {
        auto* button = new QCommandLinkButton(text, more);
        button->setObjectName(name);
        button->setIcon(Icons::get(icon));
        button->setAccessibleDescription(more);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        layout.addWidget(button);
        return button;
    };
    auto* watch = add(u"startWatch"_s, tr("&Watch a race"), tr("The race above, with everything around it."),
                      u"activity", &StartPage::watchRequested);
    setFocusProxy(watch);
    add(u"startStep"_s, tr("Ste&p a race"), tr("Eight short lessons, from the first lost update on."),
        u"graduation-cap", &StartPage::stepRequested);
    m_open = add(u"startOpen"_s, tr("&Open a log"),
                 tr("A session, a scenario or a log. You can also drop it here."), u"folder-open",
                 &StartPage::openRequested);
    m_progress = new QLabel;
    m_progress->setObjectName(u"startLessons"_s);
    layout.addSpacing(fontMetrics().lineSpacing() / 2);
    layout.addWidget(m_progress);
    layout.addStretch(1);
    showLessons();
}

void StartPage::addSwitch(const QString& name, const QString& text, QStringView icon,
                          const QList<QAction*>& actions)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(Icons::get(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    auto* menu = new QMenu(button);
    menu->addActions(actions);
    button->setMenu(menu);
    m_switches->addWidget(button);
}

void StartPage::setupRecent(QBoxLayout& layout)
{
    layout.addWidget(heading(tr("Open last")));
    m_recent = new QListWidget;
    m_recent->setObjectName(u"startRecent"_s);
    m_recent->setAccessibleName(tr("Files that were open last"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_noRecent = new QLabel(tr("What you open or save will be listed here."));
    m_noRecent->setObjectName(u"startNoRecent"_s);
    m_noRecent->setWordWrap(true);
    layout.addWidget(m_recent);
    layout.addWidget(m_noRecent);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit fileRequested(item->data(Qt::UserRole).toString()); });
    showRecent();
}

void StartPage::setupKeys(QBoxLayout& layout)
{
    layout.addWidget(heading(tr("Keys worth knowing")));
    m_keyHints = new QLabel;
    m_keyHints->setObjectName(u"startKeys"_s);
    m_keyHints->setTextFormat(Qt::RichText);
    m_keyHints->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    layout.addWidget(m_keyHints);
    connect(m_keyHints, &QLabel::linkActivated, this, &StartPage::commandRequested);
    showKeys();
}

QWidget* StartPage::makeFooter()
{
    auto* footer = new QWidget;
    footer->setObjectName(u"startFooter"_s);
    m_switches = new QHBoxLayout(footer);
    m_switches->setContentsMargins(0, 0, 0, 0);
    m_wanted = new QCheckBox(tr("Show th&is page at start"));
    m_wanted->setObjectName(u"startWanted"_s);
    connect(m_wanted, &QCheckBox::toggled, this, &StartPage::wantedChanged);
    m_switches->addWidget(m_wanted);
    m_switches->addStretch(1);
    return footer;
}

void StartPage::setWanted(bool wanted)
{
    m_wanted->setChecked(wanted);
}

void StartPage::showDropPlace(bool on)
{
    m_open->setDown(on);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls() || !event->mimeData()->urls().constFirst().isLocalFile())
        return;
    event->acceptProposedAction();
    showDropPlace(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent* event)
{
    QWidget::dragLeaveEvent(event);
    showDropPlace(false);
}

void StartPage::dropEvent(QDropEvent* event)
{
    showDropPlace(false);
    event->acceptProposedAction();
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    emit filesDropped(files);
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_keyHints)
        showKeys(); // the caps are drawn in the palette's colours
}

void StartPage::showEvent(QShowEvent* event)
{
    showRecent();
    showKeys(); // commands that were made since
    QWidget::showEvent(event);
}

void StartPage::showRecent()
{
    m_recent->clear();
    const QLocale locale;
    for (const RecentFile& file : recent_files::list().mid(0, kShownRecent)) {
        const QFileInfo info(file.path);
        const QString size = info.exists() ? format::bytes(std::size_t(info.size())) : tr("no longer there");
        QStringList facts{locale.toString(file.opened, QLocale::ShortFormat), size};
        if (!file.verdict.isEmpty())
            facts.append(verdictText(file.verdict));
        auto* item = new QListWidgetItem(Icons::get(u"file"), info.fileName() % u'\n' % facts.join(u" · "_s));
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(file.path);
        m_recent->addItem(item);
    }
    const int rows = m_recent->count();
    m_recent->setVisible(rows > 0);
    m_noRecent->setVisible(rows == 0);
    if (rows > 0)
        m_recent->setFixedHeight(rows * std::max(m_recent->sizeHintForRow(0), 1) + 8);
}

void StartPage::showKeys()
{
    static const QStringList kShown{u"run"_s,  u"nextConflict"_s, u"filter"_s,   u"commandPalette"_s,
                                    u"goTo"_s, u"shortcuts"_s,    u"settings"_s, u"lessons"_s};
    QString rows;
    const QList<QAction*> actions = m_keys.actions();
    for (const QString& name : kShown) {
        const auto action = std::find_if(actions.begin(), actions.end(), [&](const QAction* candidate) {
            return candidate->objectName() == name;
        });
        if (action == actions.end() || (*action)->shortcuts().isEmpty())
            continue;
        rows += u"<tr><td style=\"padding:2px 18px 2px 0\">%1</td>"
                "<td style=\"padding:2px 0\"><a href=\"%2\">%3</a></td></tr>"_s.arg(
                    keyCap((*action)->shortcut(), palette()), name, KeyMap::textOf(**action).toHtmlEscaped());
    }
    // By their place: what is printed there on this keyboard.
    QStringList four;
    for (const QString& name :
         {u"canvasZoomIn"_s, u"canvasPanLeft"_s, u"canvasZoomOut"_s, u"canvasPanRight"_s}) {
        const auto action = std::find_if(actions.begin(), actions.end(), [&](const QAction* candidate) {
            return candidate->objectName() == name;
        });
        if (action != actions.end() && !(*action)->shortcuts().isEmpty())
            four.append(keyCap(m_keys.here(**action).constFirst(), palette()));
    }
    if (four.size() == 4)
        rows +=
            u"<tr><td style=\"padding:2px 18px 2px 0\">%1</td><td style=\"padding:2px 0\">%2</td></tr>"_s.arg(
                four.join(u' '), tr("Zoom and pan the timeline").toHtmlEscaped());
    m_keyHints->setText(u"<table>"_s % rows % u"</table>"_s);
}

void StartPage::showLessons()
{
    int solved = 0;
    for (int i = 0; i < m_lessons.count(); ++i)
        solved += m_lessons.isSolved(i) ? 1 : 0;
    m_progress->setText(tr("Lessons solved: %1 of %2").arg(solved).arg(m_lessons.count()));
}

} // namespace racescope
