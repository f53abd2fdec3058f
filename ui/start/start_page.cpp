// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include "lessons/lesson_pane.h"
#include "palette/key_map.h"
#include "session/recent_files.h"
#include "theme/icons.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kShownRecent = 6;

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(KeyMap& keys, LessonPane& lessons, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_lessons(lessons)
{
    setObjectName(u"startPage"_s);
    setAccessibleName(tr("Start page"));
    auto* inside = new QWidget;
    auto* columns = new QHBoxLayout(inside);
    const int space = fontMetrics().averageCharWidth() * 4;
    columns->setContentsMargins(space, space, space, space);
    columns->setSpacing(space);
    auto* left = new QVBoxLayout;
    setupBegin(*left);
    auto* right = new QVBoxLayout;
    setupRecent(*right);
    right->addSpacing(space / 2);
    setupKeys(*right);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* area = new QScrollArea;
    area->setObjectName(u"startArea"_s);
    area->setAccessibleName(tr("Start page"));
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(&m_keys, &KeyMap::changed, this, &StartPage::showKeys);
    connect(&m_lessons, &LessonPane::solved, this, &StartPage::showLessons);
}

void StartPage::setupBegin(QBoxLayout& layout)
{
    auto* title = new QLabel(tr("Racescope"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    title->setFont(font);
    layout.addWidget(title);
    auto* what = new QLabel(tr("An oscilloscope for optimistic concurrency: see which write won, which was "
                               "refused, and which was lost."));
    what->setWordWrap(true);
    layout.addWidget(what);
    layout.addSpacing(fontMetrics().lineSpacing());
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
    auto* watch = add(u"startWatch"_s, tr("&Watch a race"),
                      tr("Two visitors, one toaster, slowed down so that you can follow."), u"activity",
                      &StartPage::watchRequested);
    setFocusProxy(watch);
    add(u"startStep"_s, tr("&Step a race"),
        tr("Eight lessons by hand, each of a few minutes, from the first lost update to the lost answer."),
        u"graduation-cap", &StartPage::stepRequested);
    add(u"startOpen"_s, tr("&Open a file"),
        tr("A session or a scenario. You can also drop it on the window."), u"folder-open",
        &StartPage::openRequested);
    m_progress = new QLabel;
    m_progress->setObjectName(u"startLessons"_s);
    layout.addSpacing(fontMetrics().lineSpacing() / 2);
    layout.addWidget(m_progress);
    m_switches = new QHBoxLayout;
    m_switches->addStretch(1);
    layout.addLayout(m_switches);
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
    m_switches->insertWidget(m_switches->count() - 1, button);
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
        const QString size = info.exists() ? locale.formattedDataSize(info.size()) : tr("no longer there");
        QStringList facts{locale.toString(file.opened, QLocale::ShortFormat), size};
        if (!file.verdict.isEmpty())
            facts.append(file.verdict);
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
        rows +=
            u"<tr><td style=\"padding-right:18px\"><b>%1</b></td><td><a href=\"%2\">%3</a></td></tr>"_s.arg(
                KeyMap::textOf(KeyMap::Keys((*action)->shortcuts())).toHtmlEscaped(), name,
                KeyMap::textOf(**action).toHtmlEscaped());
    }
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
