import { stageHost } from '$lib/host/stage';
import { mount } from 'svelte';
import Stage from './Stage.svelte';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('app');
if (target) mount(Stage, { target, props: { host: stageHost } });
