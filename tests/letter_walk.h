// SPDX-License-Identifier: GPL-3.0-or-later
// The letters that Alt reaches in a window: of its menu bar, and of buttons, boxes, labels, groups and tabs,
// hidden ones too. Two that can be seen at the same time and share a letter only take turns, and do nothing.
#pragma once
#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QList>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStringList>
#include <QTabBar>

namespace racescope {

class LetterWalk {
public:
    explicit LetterWalk(const QWidget& window)
    {
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (widget->window() == &window)
                look(*widget);
        }
    }
    int letters() const { return int(m_letters.size()); }
    QStringList shared() const
    {
        QStringList shared;
        for (auto one = m_letters.begin(); one != m_letters.end(); ++one) {
            for (auto other = std::next(one); other != m_letters.end(); ++other) {
                if (one->key == other->key && canMeet(*one->widget, *other->widget))
                    shared.append(one->key.toString() + QStringLiteral(": ") + nameOf(*one) +
                                  QStringLiteral(", ") + nameOf(*other));
            }
        }
        return shared;
    }

private:
    struct Letter {
        const QWidget* widget;
        QString text;
        QKeySequence key;
    };

    void add(const QWidget& widget, const QString& text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            m_letters.append({&widget, text, key});
    }
    void look(const QWidget& widget)
    {
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            add(widget, textOf(*button));
        } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            if (label->buddy())
                add(widget, label->text());
        } else if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) {
            add(widget, group->title());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(widget, tabs->tabText(i));
        } else if (const auto* menus = qobject_cast<const QMenuBar*>(&widget)) {
            for (const QAction* action : menus->actions())
                add(widget, action->text());
        }
    }
    // A desktop may put letters of its own on standard buttons, as Gnome does.
    static QString textOf(const QAbstractButton& button)
    {
        const auto* box = qobject_cast<const QDialogButtonBox*>(button.parentWidget());
        const auto desktops = [](const char* text) {
            return QCoreApplication::translate("QGnomeTheme", text);
        };
        if (!button.text().contains(u'&') && box) {
            switch (box->standardButton(const_cast<QAbstractButton*>(&button))) {
            case QDialogButtonBox::Ok:
                return button.text() == QStringLiteral("OK") ? desktops("&OK") : button.text();
            case QDialogButtonBox::Save:
                return desktops("&Save");
            case QDialogButtonBox::Cancel:
                return desktops("&Cancel");
            case QDialogButtonBox::Close:
                return desktops("&Close");
            default:
                break;
            }
        }
        return button.text();
    }
    // Not those on two pages of one stack.
    static bool canMeet(const QWidget& a, const QWidget& b)
    {
        const QWidget* page = &a;
        while (page->parentWidget() && !page->parentWidget()->isAncestorOf(&b))
            page = page->parentWidget();
        const QWidget* const common = page->parentWidget();
        return !qobject_cast<const QStackedWidget*>(common);
    }
    static QString nameOf(const Letter& letter)
    {
        QString place;
        for (const QWidget* at = letter.widget; at && place.isEmpty(); at = at->parentWidget()) {
            if (!at->objectName().startsWith(QStringLiteral("qt_")))
                place = at->objectName();
        }
        return QStringLiteral("“%1” (%2)").arg(letter.text, place);
    }

    QList<Letter> m_letters;
};

} // namespace racescope
