//! What takes effect on a day that is known beforehand.

use jiff::civil::Date;

use super::Directory;

impl Directory {
    /// Puts every change that has begun on the day `today` into its record.
    ///
    /// Changes come in the order of their days, so the last one that has begun stands. Doing it twice is the same
    /// as doing it once.
    pub fn take_effect(&mut self, today: Date) {
        let Self { changes, lines, services, organizations, .. } = self;
        for change in changes.iter().filter(|change| change.from <= today) {
            if let Some(line) = lines.iter_mut().find(|line| line.id == change.record) {
                line.name = change.name.clone().unwrap_or_else(|| line.name.clone());
                line.number = change.number.clone().unwrap_or_else(|| line.number.clone());
                line.hours = change.hours.clone().unwrap_or_else(|| line.hours.clone());
            } else if let Some(service) = services.iter_mut().find(|service| service.id == change.record) {
                service.name = change.name.clone().unwrap_or_else(|| service.name.clone());
                service.ways = change.ways.clone().unwrap_or_else(|| service.ways.clone());
            } else if let Some(organization) = organizations.iter_mut().find(|one| one.id == change.record) {
                organization.name = change.name.clone().unwrap_or_else(|| organization.name.clone());
            }
        }
    }

    /// Whether the directory says something else on the day `today` than on the earlier day `before`: a change has begun,
    /// or a region has come or gone.
    pub fn differs(&self, before: Date, today: Date) -> bool {
        self.changes.iter().any(|change| before < change.from && change.from <= today)
            || self.regions.iter().any(|region| region.is_valid(before) != region.is_valid(today))
    }
}
