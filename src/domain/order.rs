//! Order in short lists.

/// The first `most` things by a key; of equals the earlier one first.
///
/// Every type that the standard sort sorts costs the wasm 4 kB. Lists here are short: each thing is put into its place
/// one by one, and what falls behind the last place is dropped.
pub fn first_by<T, K: Ord>(things: impl IntoIterator<Item = T>, most: usize, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut places: Vec<(K, T)> = Vec::new();
    for thing in things {
        let own = key(&thing);
        let at = places.partition_point(|(other, _)| *other <= own);
        if at < most {
            places.insert(at, (own, thing));
            places.truncate(most);
        }
    }
    places.into_iter().map(|(_, thing)| thing).collect()
}

/// All things by a key.
pub fn by<T, K: Ord>(things: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    first_by(things, usize::MAX, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_like_the_standard_sort_and_keeps_equals_in_their_order() {
        let mut state = 7_u32;
        for length in 0..200 {
            let things: Vec<(u32, usize)> = (0..length)
                .map(|at| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 28, at)
                })
                .collect();
            let mut sorted = things.clone();
            sorted.sort_by_key(|(key, _)| *key);
            assert_eq!(by(things.clone(), |(key, _)| *key), sorted);
            sorted.truncate(7);
            assert_eq!(first_by(things, 7, |(key, _)| *key), sorted);
        }
    }
}
