// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/live_keys_dialog.h"

#include "models/table_setup.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace racescope {

LiveKeysDialog::LiveKeysDialog(const QList<LiveKey>& keys, const QString& place, QWidget* parent)
    : QDialog(parent)
    , m_table(new QTableWidget(int(keys.size()), 3))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(place.isEmpty()
                                     ? tr("Keys that act now:")
                                     : tr("Keys that act now, with the keyboard in %1:").arg(place)));
    m_table->setObjectName(u"liveKeys"_s);
    m_table->setAccessibleName(tr("Keys that act now"));
    setupTable(*m_table, Rows::One);
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("What it does"), tr("Where")});
    for (int row = 0; row < int(keys.size()); ++row) {
        const LiveKey& key = keys[row];
        m_table->setItem(row, 0, new QTableWidgetItem(key.keys));
        m_table->setItem(row, 1, new QTableWidgetItem(key.text));
        m_table->setItem(row, 2, new QTableWidgetItem(key.isLocal ? tr("here") : tr("everywhere")));
    }
    setColumnWidths(*m_table, {20, 52, 12});
    layout->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* change = buttons->addButton(tr("Change &keys…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeKeys"_s);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        emit changeRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 32);
    m_table->setFocus();
}

} // namespace racescope
